import path from 'node:path';
import { type OutageResult, outage } from './campaigns/outage.ts';
import type { Plan } from './plan.ts';
import { type Report, reportOn } from './report.ts';
import type { Run } from './run.ts';
import { startTowncrier } from './subjects/towncrier.ts';

/** Longer than the two minutes from which a standstill counts as an outage. */
const outageMs = 130_000;

/** H on a system of its own: for two minutes nothing may run there. */
export async function runOutage(run: Run, plan: Plan): Promise<{ report: Report; result: OutageResult }> {
  const subject = await startTowncrier({
    ...run,
    dir: path.join(run.dir, 'outage'),
    settings: { minGapSeconds: 0, spacingSeconds: 0, quietPeriodSeconds: plan.quietPeriodSeconds },
    channels: { x: 1, facebook: 10, instagram: 0 },
  });
  try {
    const result = await outage(subject, { ...plan.outage, outageMs });
    return { report: await reportOn(subject, [], 0), result };
  } finally {
    await subject.stop();
  }
}
