import type { Actor, Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import { decidePost } from './publishing/decide-post.ts';

/**
 * Cancels a post. `cancelled`: it will never appear. `looking_up`: a send is out; if it proves not to be live it
 * is cancelled, else it is published. Throws `conflict` with `details.state` when it is too late.
 */
export async function cancelPost(
  context: Context,
  by: Actor,
  input: { readonly postId: string },
): Promise<{ result: 'cancelled' | 'looking_up' }> {
  let again = false;
  const state = await decidePost(context, by, input.postId, 'cancel', (from) => {
    again = from.standing.liveParts > 0;
    return { reason: null, cancelRequested: true };
  });
  if (state === 'publishing') return { result: 'looking_up' };
  if (state === 'cancelled') return { result: 'cancelled' };
  // A thread of which parts are live stops here, and is not gone.
  throw new TowncrierError(
    'conflict',
    'post_state',
    `The post is ${state}: ${again ? 'parts of it are live' : 'see its state'}.`,
    {
      details: { state },
      remedy: 'Nothing more of it will be sent. Delete what is live on the network itself if need be.',
    },
  );
}
