import type { Reason } from '../core/post.ts';

/** What a network's answer carried, for the attempt's row and the log: never text, never a token. */
export interface AnswerFacts {
  httpStatus?: number | undefined;
  /** The network's own code, e.g. `190/463` or `duplicate-content`. */
  networkCode?: string | undefined;
  requestId?: string | undefined;
}

abstract class NetworkError extends Error {
  readonly facts: AnswerFacts;
  /** For the editor: what happened in plain words and the next step. */
  readonly reason: Reason;
  constructor(reason: Reason, facts: AnswerFacts = {}, cause?: unknown) {
    super(reason.message, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.facts = facts;
  }
}

/** The network refused for now and did nothing; ask again at `retryAt`. Never ends in `uncertain`. */
export class RateLimited extends NetworkError {
  override readonly name = 'RateLimited';
  readonly retryAt: Date;
  constructor(retryAt: Date, reason: Reason, facts?: AnswerFacts, cause?: unknown) {
    super(reason, facts, cause);
    this.retryAt = retryAt;
  }
}

/** The channel's token or rights do not suffice; nothing was done. A person reconnects. */
export class Unauthorized extends NetworkError {
  override readonly name = 'Unauthorized';
}

/** The network refused this content for good; nothing was done. A person edits. */
export class Rejected extends NetworkError {
  override readonly name = 'Rejected';
}

/** Surely nothing happened, and the same call may be tried again: not sent, or a harmless call that failed. */
export class Unavailable extends NetworkError {
  override readonly name = 'Unavailable';
}

/** A visible call whose effect is not known. Only a lookup or a person may settle it. */
export class OutcomeUnknown extends NetworkError {
  override readonly name = 'OutcomeUnknown';
}

export type AnyNetworkError = RateLimited | Unauthorized | Rejected | Unavailable | OutcomeUnknown;
export const isNetworkError = (error: unknown): error is AnyNetworkError => error instanceof NetworkError;
