import type { Subject } from '../subjects/subject.ts';
import { sleep, untilDue } from '../wait.ts';
import type { PointHits } from './crash.ts';
import type { Point } from './points.ts';

/**
 * E: a worker is frozen (SIGSTOP) at a point, others take over, and then it goes on where it was. Frozen for longer
 * than its permit lasts it may not send.
 */
export async function freeze(
  subject: Subject,
  at: readonly Point[],
  pausesSeconds: readonly number[],
  count: number,
  campaign = 'E',
): Promise<PointHits[]> {
  const { trap, history } = subject;
  const results: PointHits[] = [];
  const victim = await subject.startVictim();
  for (const point of at) {
    const result = { point, posts: 0, hits: 0 };
    results.push(result);
    for (const seconds of pausesSeconds) {
      trap.arm(point.moment);
      const posts = await subject.accept({ campaign, count });
      const hits = await trap.filled(count, 300, untilDue(posts) + 5_000);
      victim.signal('SIGSTOP');
      trap.disarm('release');
      history.add('nemesis', `frozen ${seconds} s at ${point.number} ${point.name}`, { detail: { hits } });
      await sleep(seconds * 1000);
      victim.signal('SIGCONT');
      history.add('nemesis', 'thawed');
      result.posts += count;
      result.hits += hits;
      await sleep(1_000);
    }
  }
  await victim.end('SIGTERM');
  return results;
}
