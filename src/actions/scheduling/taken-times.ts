import { and, eq, gte, inArray, notInArray, sql } from 'drizzle-orm';
import type { Executor } from '../../store/database.ts';
import { posts } from '../../store/schema/index.ts';

/** When a channel is busy from a day before `after` on, apart from the posts that are about to move. */
export async function takenTimes(
  db: Executor,
  channelId: string,
  after: Date,
  moving: readonly string[],
): Promise<Date[]> {
  const rows = await db
    .select({ dueAt: posts.dueAt })
    .from(posts)
    .where(
      and(
        eq(posts.channelId, channelId),
        inArray(posts.state, ['scheduled', 'publishing', 'published', 'uncertain', 'partial']),
        gte(posts.dueAt, sql`${after.toISOString()}::timestamptz - interval '1 day'`),
        moving.length === 0 ? undefined : notInArray(posts.id, [...moving]),
      ),
    );
  return rows.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
}
