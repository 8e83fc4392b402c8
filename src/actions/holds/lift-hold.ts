import type { Actor, Context } from '../../context.ts';
import { TowncrierError } from '../../core/errors.ts';
import type { Reason } from '../../core/post.ts';
import { catchUpGapSeconds } from '../../core/publishing/limits.ts';
import { announce } from '../../store/publishing/announce.ts';
import {
  liftHoldRow,
  type Overdue,
  type OverdueRule,
  releaseOverdue,
} from '../../store/publishing/hold-rows.ts';
import { inTransaction } from '../../store/publishing/in-transaction.ts';
import { schedulePost } from '../schedule-post.ts';

/**
 * Lifts a hold. What came due under it never leaves by itself: it waits for review, moves to its channel's next
 * slots, leaves spaced two minutes apart, or is cancelled. Throws `not_found` where nothing is held.
 */
export async function liftHold(
  context: Context,
  by: Actor,
  input: { readonly holdId: string; readonly overdue?: Overdue },
): Promise<{ overdue: string[] }> {
  const { pool } = context.store;
  const overdue = input.overdue ?? 'review';
  const lift = { newsroomId: by.newsroomId, holdId: input.holdId, actor: by.name, overdue };
  const posts = await inTransaction(pool, async (client) => {
    // The same lock as placing: a post cannot come due between the lifting and the choice.
    await client.query('select 1 from newsrooms where id = $1 for no key update', [by.newsroomId]);
    if (!(await liftHoldRow(client, lift))) throw notHeld();
    return releaseOverdue(client, lift, rules[overdue]);
  });
  if (overdue === 'slots') await moveToSlots(context, by, posts);
  announce(pool, by.newsroomId);
  return { overdue: posts };
}

async function moveToSlots(context: Context, by: Actor, postIds: readonly string[]): Promise<void> {
  for (const postId of postIds) {
    try {
      await schedulePost(context, by, { postId, revision: null, when: { slot: 'next' } });
    } catch (error) {
      // A post that cannot be scheduled stays approved and unscheduled, where people see it.
      if (!(error instanceof TowncrierError)) throw error;
      context.log.warn({ postId, code: error.code }, 'no slot after a hold');
    }
  }
}

const because = (remedy: string): Reason => ({
  code: 'hold_lifted',
  message: 'It came due while a hold was in force; nothing was sent.',
  remedy,
});

const rules: Record<Overdue, OverdueRule> = {
  review: {
    state: 'in_review',
    reason: because('Look whether it still holds true, then schedule or cancel it.'),
    spacingSeconds: null,
  },
  slots: { state: 'approved', reason: because('Schedule it.'), spacingSeconds: null },
  space: {
    state: 'scheduled',
    reason: because('Nothing to do: it leaves at its new time.'),
    spacingSeconds: catchUpGapSeconds,
  },
  drop: { state: 'cancelled', reason: because('Nothing to do.'), spacingSeconds: null },
};

const notHeld = (): TowncrierError =>
  new TowncrierError('not_found', 'hold_not_found', 'There is no such hold, or it is lifted already.', {
    field: 'holdId',
  });
