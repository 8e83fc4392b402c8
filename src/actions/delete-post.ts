import { count, eq } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import type { PostState } from '../core/post.ts';
import { lockPost } from '../store/find-rows.ts';
import { recordAudit, recordEvent } from '../store/record-event.ts';
import { attempts, posts } from '../store/schema/index.ts';
import { notFound } from './not-found.ts';

const deletable: readonly PostState[] = ['draft', 'in_review', 'approved', 'failed', 'missed', 'cancelled'];

/**
 * Deletes a post that neither waits to leave nor may be live. One that was ever tried stays: its attempts are the
 * record of what happened.
 */
export async function deletePost(
  context: Context,
  by: Actor,
  input: { postId: string; revision: number | null },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const row = await lockPost(tx, by, input.postId);
    if (row === null) throw notFound('post');
    const { state, revision } = row;
    if (input.revision !== null && input.revision !== revision) {
      throw new TowncrierError(
        'stale',
        'post_changed_meanwhile',
        'Somebody changed this post since you read it.',
        {
          field: 'If-Match',
          remedy: 'Read it again.',
          details: { state, revision },
        },
      );
    }
    const [tries] = await tx.select({ count: count() }).from(attempts).where(eq(attempts.postId, row.id));
    if (!deletable.includes(state) || (tries && tries.count > 0)) {
      throw new TowncrierError('conflict', 'post_not_deletable', `The post is ${state} and is kept.`, {
        remedy: state === 'scheduled' ? 'Cancel it first.' : 'It stays as the record of what was tried.',
        details: { state, revision },
      });
    }
    await tx.delete(posts).where(eq(posts.id, row.id));
    await recordEvent(tx, by.newsroomId, 'post.changed', { id: row.id, state: 'deleted' });
    await recordAudit(tx, by, 'post.delete', row.id, { state, revision });
  });
}
