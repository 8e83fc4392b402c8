import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Executor } from './database.ts';
import type { PostRow } from './post-row.ts';
import { holds } from './schema/index.ts';

export type ActiveHold = Pick<typeof holds.$inferSelect, 'network' | 'channelId' | 'exceptBreaking'>;

/** The newsroom's holds in force now, by the database's clock. */
export function activeHolds(db: Executor, newsroomId: string): Promise<ActiveHold[]> {
  return db
    .select({ network: holds.network, channelId: holds.channelId, exceptBreaking: holds.exceptBreaking })
    .from(holds)
    .where(
      and(
        eq(holds.newsroomId, newsroomId),
        isNull(holds.liftedAt),
        or(isNull(holds.until), gt(holds.until, sql`now()`)),
      ),
    );
}

/** Whether one of the holds keeps this post back. */
export function isHeld(
  post: Pick<PostRow, 'network' | 'channelId' | 'class'>,
  active: readonly ActiveHold[],
): boolean {
  return active.some(
    (hold) =>
      (hold.network === null || hold.network === post.network) &&
      (hold.channelId === null || hold.channelId === post.channelId) &&
      !(hold.exceptBreaking && post.class === 'breaking'),
  );
}
