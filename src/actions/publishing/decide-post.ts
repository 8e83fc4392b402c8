import type { Actor, Context } from '../../context.ts';
import { TowncrierError } from '../../core/errors.ts';
import type { PostState } from '../../core/post.ts';
import { stateOf } from '../../core/publishing/standing.ts';
import { type PublishingEvent, type Step, step } from '../../core/publishing/step.ts';
import { announce } from '../../store/publishing/announce.ts';
import { inTransaction } from '../../store/publishing/in-transaction.ts';
import { lockStanding, type StoredStanding } from '../../store/publishing/post-standing.ts';
import { type Decision, writeDecision } from '../../store/publishing/write-decision.ts';

type Wish = Omit<Decision, 'action' | 'actor' | 'state' | 'attempt'> & {
  attempt?: 'found' | 'absent';
  url?: string;
};

/**
 * A person's decision about one post, under its row's lock: whoever commits first wins, the publisher or the
 * person. Throws `not_found`, or `conflict` with `details.state` where the decision comes too late.
 */
export async function decidePost(
  context: Context,
  by: Actor,
  postId: string,
  event: PublishingEvent,
  wish: (from: StoredStanding, moved: Step) => Wish,
): Promise<PostState> {
  const { pool } = context.store;
  const state = await inTransaction(pool, async (client) => {
    const from = await lockStanding(client, by.newsroomId, postId);
    if (!from)
      throw new TowncrierError('not_found', 'post_not_found', 'There is no such post.', { field: 'postId' });
    const moved = step(from.standing, event);
    if (!moved || moved.next.phase === 'planned') throw tooLate(from.state, event);
    const { attempt, url, ...decision } = wish(from, moved);
    const next = stateOf(moved.next.phase);
    await writeDecision(client, postId, {
      ...decision,
      action: event,
      actor: by.name,
      state: next,
      ...(attempt && from.openAttemptId
        ? { attempt: { id: from.openAttemptId, outcome: attempt, ...(url === undefined ? {} : { url }) } }
        : {}),
    });
    return next;
  });
  announce(pool, by.newsroomId);
  return state;
}

function tooLate(state: PostState, event: PublishingEvent): TowncrierError {
  return new TowncrierError(
    'conflict',
    'post_state',
    `The post is ${state}; ${words[event] ?? 'this'} is not possible.`,
    {
      details: { state },
      remedy: 'Load the post again and see where it stands.',
    },
  );
}

const words: Partial<Record<PublishingEvent, string>> = {
  cancel: 'cancelling it',
  retry: 'retrying it',
  resolve_live: 'resolving it',
  resolve_resend: 'resolving it',
  resolve_cancel: 'resolving it',
  resolve_abandon: 'resolving it',
};
