import path from 'node:path';
import { raceAimed } from './campaigns/aimed-races.ts';
import { crash, type PointHits } from './campaigns/crash.ts';
import { freeze } from './campaigns/freeze.ts';
import { lie } from './campaigns/lies.ts';
import { readsLie } from './campaigns/lying-reads.ts';
import { many } from './campaigns/many.ts';
import { points } from './campaigns/points.ts';
import { losePostgres } from './campaigns/postgres-loss.ts';
import { race } from './campaigns/races.ts';
import { loseRedis } from './campaigns/redis-loss.ts';
import { settle } from './campaigns/settle.ts';
import type { Plan } from './plan.ts';
import { type Report, reportOn } from './report.ts';
import type { Run } from './run.ts';
import { startTowncrier } from './subjects/towncrier.ts';

/**
 * Our publisher through its campaigns, one after the other on one system. The dead permits of the first are looked
 * up while the next ones run: a minute each that need not be waited for, and one more thing for these to bear.
 */
export async function runOurs(run: Run, plan: Plan): Promise<Report> {
  const dir = path.join(run.dir, 'towncrier');
  const subject = await startTowncrier({
    ...run,
    dir,
    settings: { ...unhurried, quietPeriodSeconds: plan.quietPeriodSeconds },
    channels: { x: 30, facebook: 20, instagram: 4 },
  });
  const hits: PointHits[] = [];
  try {
    const at = points.filter(({ number }) => run.points.length === 0 || run.points.includes(number));
    if (run.wants('A')) hits.push(...(await crash(subject, plan.crash.hitsPerPoint, at)));
    if (run.wants('G')) await raceAimed(subject, plan.races.aimedRounds);
    if (run.wants('D'))
      hits.push(...(await losePostgres(subject, plan.postgres.rounds, plan.postgres.count)));
    // Up to here a worker was alone, so that what is due is in its hands; from here on others can take over.
    await subject.startBystander();
    const { zombies } = plan;
    const frozen = points.filter(({ number }) => zombies.points.includes(number));
    if (run.wants('E')) hits.push(...(await freeze(subject, frozen, zombies.pausesSeconds, zombies.count)));
    if (run.wants('C')) await loseRedis(subject, plan.redis.rounds, plan.redis.count);
    if (run.wants('B')) await lie(subject, plan.lies.rounds, plan.lies.count);
    if (run.wants('F') || run.wants('G')) await subject.startBystander();
    if (run.wants('F')) await many(subject, plan.many.rounds, plan.many.count);
    if (run.wants('G')) await race(subject, plan.races.trials);
    const settledMs = await settle(subject, plan.settleMs);
    if (run.wants('Z') && plan.price.count > 0) {
      await readsLie(subject, plan.price.count, plan.quietPeriodSeconds.facebook * 1000);
      const unread = points.filter(({ number }) => number === 10);
      await freeze(subject, unread, [plan.quietPeriodSeconds.facebook * 3 + 60], plan.price.count, 'Z');
      await settle(subject, plan.settleMs);
    }
    return await reportOn(subject, hits, settledMs);
  } finally {
    await subject.stop();
  }
}

/** Off, because each would hold back what a campaign needs; the tests of the project try them by themselves. */
const unhurried = { doubtBreaker: false, minGapSeconds: 0, spacingSeconds: 0 };
