import type { Actor, Context } from '../context.ts';
import type { PostState } from '../core/post.ts';
import { decidePost } from './publishing/decide-post.ts';

/** Like "publish now": time to change one's mind. */
export const graceSeconds = 10;

/** Sends a failed or missed post again, this post only. Throws `conflict` from any other state. */
export async function retryPost(
  context: Context,
  by: Actor,
  input: { readonly postId: string },
): Promise<{ state: PostState }> {
  const state = await decidePost(context, by, input.postId, 'retry', () => ({
    reason: null,
    cancelRequested: false,
    dueInSeconds: graceSeconds,
  }));
  return { state };
}
