import { sql } from 'drizzle-orm';
import type { Executor } from '../../store/database.ts';

/**
 * Until COMMIT nobody else chooses times on these channels: two posts that ask for the next slot at once must not
 * get the same one. Always after the posts' own locks, and in one order, so that nobody waits in a circle. The
 * channel's row stays free: the publisher reads it at each permit.
 */
export async function lockTimes(tx: Executor, channelIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(channelIds)].sort()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`times:${id}`}, 0))`);
  }
}
