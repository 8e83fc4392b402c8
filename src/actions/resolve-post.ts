import { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import type { PostState } from '../core/post.ts';
import { reasons } from '../core/publishing/reasons.ts';
import { decidePost } from './publishing/decide-post.ts';
import { graceSeconds } from './retry-post.ts';

/** What a person found out about a post that the network could not be asked about. */
export const resolution = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('live'), url: z.url({ protocol: /^https?$/ }) }),
  z.object({ outcome: z.literal('absent'), then: z.enum(['resend', 'cancel']) }),
  z.object({ outcome: z.literal('abandon') }),
]);
export type Resolution = z.infer<typeof resolution>;

/** Settles an `uncertain` or `partial` post by a person's word. Throws `conflict` from any other state. */
export async function resolvePost(
  context: Context,
  by: Actor,
  input: { readonly postId: string } & Resolution,
): Promise<{ state: PostState }> {
  return { state: await decide(context, by, input.postId, input) };
}

function decide(context: Context, by: Actor, postId: string, found: Resolution): Promise<PostState> {
  if (found.outcome === 'abandon') {
    return decidePost(context, by, postId, 'resolve_abandon', () => ({ reason: reasons.uncertain }));
  }
  if (found.outcome === 'live') {
    const { url } = found;
    const receipt = { networkPostId: lastSegment(url), url, publishedAt: new Date().toISOString() };
    return decidePost(context, by, postId, 'resolve_live', () => ({
      reason: reasons.liveByPerson,
      receipt,
      attempt: 'found',
      url,
    }));
  }
  if (found.then === 'cancel') {
    return decidePost(context, by, postId, 'resolve_cancel', () => ({ reason: null, attempt: 'absent' }));
  }
  return decidePost(context, by, postId, 'resolve_resend', () => ({
    reason: null,
    cancelRequested: false,
    dueInSeconds: graceSeconds,
    attempt: 'absent',
  }));
}

/** Networks put a post's id last in its address; a query or a slash after it is no part of it. */
const lastSegment = (url: string): string => new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? url;
