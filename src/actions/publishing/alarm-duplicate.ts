import type { Context } from '../../context.ts';
import { announce } from '../../store/publishing/announce.ts';
import { recordDuplicate } from '../../store/publishing/record-duplicate.ts';

/** A message is live twice. We cannot undo it; a person must know: in the audit, the event stream and the log. */
export async function alarmDuplicate(
  context: Context,
  post: { readonly id: string; readonly newsroomId: string },
): Promise<void> {
  await recordDuplicate(context.store.pool, post.newsroomId, post.id);
  announce(context.store.pool, post.newsroomId);
  context.log.error({ postId: post.id }, 'a second post of the same message is live');
}
