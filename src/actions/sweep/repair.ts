import type { Context } from '../../context.ts';
import { announce } from '../../store/publishing/announce.ts';
import { expirePermits } from '../../store/publishing/expire-permits.ts';
import { markMissed } from '../../store/publishing/mark-missed.ts';
import { replayResults } from '../../store/publishing/result-spool.ts';
import { tick } from '../../store/publishing/tick.ts';
import { liftExpiredHolds } from '../holds/lift-expired-holds.ts';

/** One second's repair of what should have happened, all of it in SQL: it needs no queue. */
export async function repair(context: Context): Promise<void> {
  const { pool } = context.store;
  const recovered = await tick(pool);
  if (recovered !== null) {
    context.log.warn(
      { posts: recovered },
      'the schedule had stood still; a few overdue posts per channel leave, spaced',
    );
  }
  const expired = await expirePermits(pool);
  if (expired > 0) context.log.warn({ posts: expired }, 'a worker died while sending; looking up');
  for (const newsroomId of await markMissed(pool)) announce(pool, newsroomId);
  await liftExpiredHolds(context);
}

/** Once, at the start: results that a process before this one could not write down. */
export async function replaySpooledResults(context: Context): Promise<void> {
  const results = await replayResults(context.store.pool, context.config.dataDir);
  if (results > 0) context.log.warn({ results }, 'results of an earlier process written down');
}
