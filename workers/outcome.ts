import { DelayedError, type Job } from 'bullmq';
import type { PublishOutcome } from '../src/actions/publishing/outcome.ts';

/**
 * Says an outcome in BullMQ's verbs: `later` moves the same job on the clock, everything else is done. A failed
 * post is no failed job: the job was to look at it, and it has been looked at.
 */
export async function toJobEnd(
  job: Job,
  token: string | undefined,
  outcome: PublishOutcome,
): Promise<string> {
  if (outcome.outcome !== 'later') return outcome.outcome === 'moved' ? outcome.state : outcome.outcome;
  await job.moveToDelayed(Date.now() + outcome.waitMs, token);
  throw new DelayedError();
}
