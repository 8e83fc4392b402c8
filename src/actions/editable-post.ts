import type { Actor } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import type { PostState } from '../core/post.ts';
import type { Executor } from '../store/database.ts';
import { lockPost } from '../store/find-rows.ts';
import type { PostRow } from '../store/post-row.ts';
import { notFound } from './not-found.ts';

/** States in which nothing of a post is live or may be: people may still change it. */
const editable: readonly PostState[] = ['draft', 'in_review', 'approved', 'scheduled', 'failed', 'missed'];

/**
 * Locks a post that people may still change. Throws `stale` when it is not the revision that was read (null: any),
 * `conflict` with its state when it is too late.
 */
export async function editablePost(
  tx: Executor,
  by: Actor,
  input: { readonly postId: string; readonly revision: number | null },
): Promise<PostRow> {
  const row = await lockPost(tx, by, input.postId);
  if (row === null) throw notFound('post');
  if (!editable.includes(row.state)) {
    throw new TowncrierError(
      'conflict',
      'post_not_editable',
      `The post is ${row.state}; it cannot be changed.`,
      {
        remedy: row.state === 'publishing' ? 'Wait for its outcome, or cancel it.' : 'Make a new post.',
        details: { state: row.state, revision: row.revision },
      },
    );
  }
  if (input.revision !== null && input.revision !== row.revision) {
    throw new TowncrierError(
      'stale',
      'post_changed_meanwhile',
      'Somebody changed this post since you read it.',
      {
        field: 'If-Match',
        remedy: 'Read it again, and make your change on that.',
        details: { state: row.state, revision: row.revision },
      },
    );
  }
  return row;
}
