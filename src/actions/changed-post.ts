import type { Actor } from '../context.ts';
import type { Post } from '../core/post.ts';
import type { Executor } from '../store/database.ts';
import { readPost } from '../store/read-posts.ts';
import { recordAudit, recordEvent } from '../store/record-event.ts';
import { notFound } from './not-found.ts';

/** Closes a change of a post inside its transaction: the event, the audit row, and the post as it is now. */
export async function changedPost(
  tx: Executor,
  by: Actor,
  postId: string,
  action: string,
  details: Record<string, unknown> = {},
): Promise<Post> {
  const post = await readPost(tx, by.newsroomId, postId);
  if (post === null) throw notFound('post');
  const { state, revision } = post;
  await recordEvent(tx, by.newsroomId, 'post.changed', { id: postId, state, revision });
  await recordAudit(tx, by, action, postId, { ...details, state, revision });
  return post;
}
