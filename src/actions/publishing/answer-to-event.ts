import type { AttemptOutcome } from '../../core/attempt.ts';
import type { Reason } from '../../core/post.ts';
import { reasons } from '../../core/publishing/reasons.ts';
import type { PublishingEvent } from '../../core/publishing/step.ts';
import {
  type AnswerFacts,
  isNetworkError,
  OutcomeUnknown,
  RateLimited,
  Rejected,
  Unauthorized,
  Unavailable,
} from '../../networks/errors.ts';

/** An answer to a visible call, in the protocol's words. */
export interface Answer {
  readonly event: PublishingEvent;
  readonly outcome: AttemptOutcome;
  readonly reason: Reason;
  readonly facts: AnswerFacts;
  readonly retryAt?: Date;
}

/**
 * Reads what a visible call threw. Only the five errors say that nothing happened; anything else is doubt when
 * the request had left, and "not sent" when it surely had not.
 */
export function answerToEvent(error: unknown, left: boolean): Answer {
  if (!isNetworkError(error) || error instanceof OutcomeUnknown) {
    const facts = isNetworkError(error) ? error.facts : {};
    if (!left && !isNetworkError(error)) {
      return { event: 'answered_not_sent', outcome: 'not_sent', reason: notSent, facts };
    }
    return { event: 'answered_unclear', outcome: 'in_doubt', reason: reasons.inDoubt, facts };
  }
  const { reason, facts } = error;
  if (error instanceof RateLimited) {
    return { event: 'answered_rate_limited', outcome: 'rate_limited', reason, facts, retryAt: error.retryAt };
  }
  if (error instanceof Unauthorized) {
    return {
      event: 'answered_unauthorized',
      outcome: 'rejected',
      reason: { ...reason, code: 'unauthorized' },
      facts,
    };
  }
  if (error instanceof Rejected) return { event: 'answered_rejected', outcome: 'rejected', reason, facts };
  if (error instanceof Unavailable) return { event: 'answered_not_sent', outcome: 'not_sent', reason, facts };
  return { event: 'answered_unclear', outcome: 'in_doubt', reason: reasons.inDoubt, facts };
}

const notSent: Reason = {
  code: 'unavailable',
  message: 'The request was given up before it left; nothing was sent.',
  remedy: 'It is tried again by itself.',
};
