import { eq, sql } from 'drizzle-orm';
import type { Executor } from '../../store/database.ts';
import type { PostRow } from '../../store/post-row.ts';
import { posts } from '../../store/schema/index.ts';
import { localTimeAt } from './read-at.ts';

/**
 * Puts a post on the clock. Its revision grows, so that whoever prepares the old one loses at the permit; what
 * earlier tries left behind no longer counts.
 */
export async function setTime(tx: Executor, row: PostRow, dueAt: Date, timeZone: string): Promise<void> {
  await tx
    .update(posts)
    .set({
      state: 'scheduled',
      stateAt: row.state === 'scheduled' ? row.stateAt : sql`now()`,
      dueAt,
      timeZone,
      localTime: localTimeAt(dueAt, timeZone),
      notBefore: null,
      reason: null,
      problems: [],
      revision: row.revision + 1,
      cancelRequested: false,
      doubtSince: null,
      lookupAt: null,
      absentReads: 0,
      resends: 0,
      notSentTries: 0,
      updatedAt: sql`now()`,
    })
    .where(eq(posts.id, row.id));
}
