import type { Receipt } from '../../core/attempt.ts';
import type { Reason } from '../../core/post.ts';
import { nextLookupIn } from '../../core/publishing/lookup-schedule.ts';
import { type Standing, stateOf } from '../../core/publishing/standing.ts';
import { type Effect, type PublishingEvent, step } from '../../core/publishing/step.ts';
import type { PostChange } from '../../store/publishing/post-change.ts';

export interface ChangeDetails {
  readonly reason: Reason | null;
  /** For events after which the post waits. */
  readonly waitMs?: number;
  readonly receipt?: Omit<Receipt, 'publishedAt'> & { publishedAt?: string };
  /** For events after which it is looked up. */
  readonly quietSeconds?: number;
}

/**
 * What an event does to a post's row, by the state machine. Both endings are planned: a cancel may be asked for
 * between now and the commit, and the statement picks under the row's lock.
 */
export function planChange(standing: Standing, event: PublishingEvent, details: ChangeDetails): PostChange {
  const moved = must(standing, event);
  const cancelled = must({ ...standing, cancelRequested: true }, event);
  const has = (effect: Effect): boolean => moved.effects.includes(effect);
  const state = stateOf(moved.next.phase);
  const { receipt, reason, waitMs = 0 } = details;
  return {
    state,
    stateIfCancelRequested: stateOf(cancelled.next.phase),
    reason,
    ...(has('write_receipt') && receipt ? { receipt } : {}),
    ...(has('wait') ? { waitMs } : {}),
    ...(has('look_up')
      ? { lookupMs: (nextLookupIn(0, details.quietSeconds ?? 120, false) ?? 15) * 1000 }
      : {}),
    ...(has('count_not_sent') ? { countNotSent: true } : {}),
    ...(has('count_resend') ? { countResend: true } : {}),
    // The job that brought the post here is used up.
    ...(state === 'scheduled' ? { requeue: true } : {}),
  };
}

function must(standing: Standing, event: PublishingEvent) {
  const moved = step(standing, event);
  if (!moved || moved.next.phase === 'planned')
    throw new Error(`${event} cannot happen in ${standing.phase}`);
  return { effects: moved.effects, next: { ...moved.next, phase: moved.next.phase } };
}
