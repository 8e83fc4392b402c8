import type { Child } from '../servers/child.ts';
import type { Subject } from '../subjects/subject.ts';
import { untilDue } from '../wait.ts';
import { type Point, points } from './points.ts';

export interface PointHits {
  readonly point: Point;
  readonly posts: number;
  /** Posts that were proven to be at the point when the worker was killed. */
  hits: number;
}

/** Posts that are due at once at each kill: as many as a worker has in its hands. */
const batch = 16;

/** A: kill -9 of the worker at each point, again and again until so many posts were caught there. */
export async function crash(
  subject: Subject,
  wanted: number,
  at: readonly Point[] = points,
): Promise<PointHits[]> {
  const results: PointHits[] = [];
  for (const point of at) {
    if (point.store === true && subject.name === 'naive') continue;
    const result = { point, posts: 0, hits: 0 };
    results.push(result);
    // A point that is never reached shows as a point without hits; it must not hold up the others.
    for (let round = 0; result.hits < wanted && round < Math.ceil(wanted / 2); round += 1) {
      const victim = await subject.startVictim();
      result.posts += batch;
      result.hits += await killAt(subject, victim, point, batch);
    }
  }
  return results;
}

async function killAt(subject: Subject, victim: Child, point: Point, count: number): Promise<number> {
  const { trap, sandbox, history } = subject;
  const campaign = `A${String(point.number).padStart(2, '0')}`;
  if (point.doubt) await makeDoubtful(subject, count);
  trap.arm(point.moment);
  const threads = point.moment.what === 'visible' && subject.name !== 'naive' ? 4 : 0;
  const network = point.network === undefined ? {} : { network: point.network };
  const given = [subject.accept({ campaign, count: count - threads, ...network })];
  if (threads > 0) given.push(subject.accept({ campaign, count: threads, network: 'x', parts: 3 }));
  const posts = (await Promise.all(given)).flat();
  const hits = await trap.filled(count, 400, untilDue(posts) + 5_000);
  if (point.when === 'let go') trap.disarm('release');
  victim.signal('SIGKILL');
  history.add('nemesis', `kill -9 at ${point.number} ${point.name}`, { detail: { hits } });
  await victim.end('SIGKILL');
  trap.disarm('cut');
  if (point.doubt) await sandbox.heal();
  return hits;
}

async function makeDoubtful({ sandbox }: Subject, count: number): Promise<void> {
  for (const network of ['x', 'facebook'] as const)
    await sandbox.fault({ network, call: 'create', fault: 'effect_then_reset', count });
}
