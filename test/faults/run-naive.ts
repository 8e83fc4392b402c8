import path from 'node:path';
import { crash } from './campaigns/crash.ts';
import { freeze } from './campaigns/freeze.ts';
import { lie } from './campaigns/lies.ts';
import { many } from './campaigns/many.ts';
import { points } from './campaigns/points.ts';
import { loseRedis } from './campaigns/redis-loss.ts';
import { settle } from './campaigns/settle.ts';
import type { Plan } from './plan.ts';
import { type Report, reportOn } from './report.ts';
import type { Run } from './run.ts';
import { startNaive } from './subjects/naive.ts';

/** BullMQ finds a dead worker's job after at most a minute: lockDuration and stalledInterval are 30 s each. */
const settleMs = 90_000;

/** The naive publisher through the campaigns that concern it: it has no store to lose and nobody to change its mind. */
export async function runNaive(run: Run, plan: Plan): Promise<Report> {
  const subject = await startNaive({ ...run, dir: path.join(run.dir, 'naive') });
  try {
    const hits = run.wants('A') ? await crash(subject, plan.crash.hitsPerPoint) : [];
    await subject.startBystander();
    const answered = points.filter(({ number }) => number === 13);
    if (run.wants('E'))
      hits.push(...(await freeze(subject, answered, plan.zombies.pausesSeconds, plan.zombies.count)));
    if (run.wants('C')) await loseRedis(subject, plan.redis.rounds, plan.redis.count);
    if (run.wants('B')) await lie(subject, plan.lies.rounds, plan.lies.count);
    if (run.wants('F')) await many(subject, plan.many.rounds, plan.many.count);
    return await reportOn(subject, hits, await settle(subject, settleMs));
  } finally {
    await subject.stop();
  }
}
