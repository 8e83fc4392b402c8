import type { PostRecord } from '../checker/post-record.ts';
import type { Towncrier } from '../subjects/towncrier.ts';
import { sleep, untilDue } from '../wait.ts';
import type { PointHits } from './crash.ts';
import { points } from './points.ts';

/** Commits in whose middle the connection is cut: sent and not applied, applied and not answered. */
const cutAt = points.filter(({ number }) => [7, 8, 15, 16].includes(number));
const hurryingSeconds = 6;

/** D: PostgreSQL restarts as after a crash, ends all connections, and connections break in mid-COMMIT. */
export async function losePostgres(subject: Towncrier, rounds: number, count: number): Promise<PointHits[]> {
  const { postgres, history, random, trap } = subject;
  const victim = await subject.startVictim();
  const results = cutAt.map((point) => ({ point, posts: 0, hits: 0 }));
  for (let round = 0; round < rounds; round += 1) {
    const stopped = await acceptSome(subject, count);
    await sleep(untilDue(stopped) * random.next() * 1.3);
    history.add('nemesis', 'PostgreSQL stops at once');
    await postgres.killImmediately();
    await postgres.start();
    history.add('nemesis', 'PostgreSQL is back');

    const ended = await acceptSome(subject, count);
    await sleep(untilDue(ended) + random.between(0, 200));
    history.add('nemesis', 'all backends are terminated');
    await postgres.terminateBackends();

    await stopAfterEffect(subject, count);

    for (const result of results) {
      trap.arm(result.point.moment);
      const posts = await subject.accept({ campaign: 'D', count });
      const hits = await trap.filled(count, 400, untilDue(posts) + 4_000);
      history.add('nemesis', `cut at ${result.point.number} ${result.point.name}`, { detail: { hits } });
      trap.disarm('cut');
      result.posts += count;
      result.hits += hits;
    }
  }
  await victim.end('SIGTERM');
  return results;
}

/** The posts are live, their permits must be on the disk, and the database dies before it could do more. */
async function stopAfterEffect(
  { trap, history, postgres, ...subject }: Towncrier,
  count: number,
): Promise<void> {
  trap.arm({ proxy: 'network', what: 'visible', at: 'answer' });
  const posts = await subject.accept({ campaign: 'D', count });
  const hits = await trap.filled(count, 60, untilDue(posts) + 5_000);
  await postgres.killImmediately();
  history.add('nemesis', 'PostgreSQL stops right after effects', { detail: { hits } });
  trap.disarm('release');
  await postgres.start();
  history.add('nemesis', 'PostgreSQL is back');
}

/** A third of them may not come late: they leave in time, or are missed and said so. */
async function acceptSome(subject: Towncrier, count: number): Promise<PostRecord[]> {
  const hurrying = Math.ceil(count / 3);
  const patient = await subject.accept({ campaign: 'D', count: count - hurrying });
  return [
    ...patient,
    ...(await subject.accept({ campaign: 'D', count: hurrying, latenessSeconds: hurryingSeconds })),
  ];
}
