import type { Reason } from '../core/post.ts';
import {
  type AnswerFacts,
  type AnyNetworkError,
  OutcomeUnknown,
  RateLimited,
  Rejected,
  Unauthorized,
  Unavailable,
} from './errors.ts';

/** What an answer means for us. `in_doubt` is for visible calls only. */
export type Verdict = 'rate_limited' | 'unauthorized' | 'rejected' | 'in_doubt' | 'unavailable';

/** One row of a network's error table: the same answer may mean different things on different calls. */
export interface Meaning {
  readonly visible: Verdict;
  readonly invisible: Exclude<Verdict, 'in_doubt'>;
  readonly reason: Reason;
}

/** Builds the error that a verdict stands for. `retryAt` is used by `rate_limited` only. */
export function networkError(
  meaning: Meaning,
  visible: boolean,
  facts: AnswerFacts,
  retryAt: Date,
): AnyNetworkError {
  const verdict = visible ? meaning.visible : meaning.invisible;
  switch (verdict) {
    case 'rate_limited':
      return new RateLimited(retryAt, meaning.reason, facts);
    case 'unauthorized':
      return new Unauthorized(meaning.reason, facts);
    case 'rejected':
      return new Rejected(meaning.reason, facts);
    case 'in_doubt':
      return new OutcomeUnknown(meaning.reason, facts);
    case 'unavailable':
      return new Unavailable(visible ? meaning.reason : nothingSent(meaning), facts);
  }
}

/** The same answer, told of a call that publishes nothing: there is nothing to doubt, only something to repeat. */
function nothingSent({ visible, reason }: Meaning): Reason {
  if (visible !== 'in_doubt') return reason;
  return {
    code: 'unavailable',
    message: 'The network could not take the preparations for this post; nothing was sent.',
    remedy: 'Towncrier tries again. If it lasts, look at the network’s own status page.',
  };
}

/** Meanings that every network shares. `network` is its name as people write it. */
export function commonMeanings(network: string) {
  const lookupFollows = 'Nothing to do yet: Towncrier asks the network whether the post is live.';
  return {
    notSent: {
      visible: 'unavailable',
      invisible: 'unavailable',
      reason: {
        code: 'unavailable',
        message: `${network} could not be reached; nothing was sent.`,
        remedy: 'Towncrier tries again. If it lasts, check the network connection.',
      },
    },
    noAnswer: {
      visible: 'in_doubt',
      invisible: 'unavailable',
      reason: {
        code: 'in_doubt',
        message: `${network} gave no answer that tells whether it did what was asked.`,
        remedy: lookupFollows,
      },
    },
    serverError: {
      visible: 'in_doubt',
      invisible: 'unavailable',
      reason: {
        code: 'in_doubt',
        message: `${network} answered with an error of its own, after which a post may be live or not.`,
        remedy: lookupFollows,
      },
    },
    rateLimited: {
      visible: 'rate_limited',
      invisible: 'rate_limited',
      reason: {
        code: 'rate_limited',
        message: `${network} takes no more calls from this channel for now.`,
        remedy: 'Towncrier waits until the network allows more; spread the posts if it happens often.',
      },
    },
    unauthorized: {
      visible: 'unauthorized',
      invisible: 'unauthorized',
      reason: {
        code: 'unauthorized',
        message: `${network} no longer accepts this channel's sign-in.`,
        remedy: 'Reconnect the channel, then retry the post.',
      },
    },
    rejected: {
      visible: 'rejected',
      invisible: 'rejected',
      reason: {
        code: 'rejected',
        message: `${network} refused this post.`,
        remedy: 'Change the post, then retry it.',
      },
    },
  } as const satisfies Record<string, Meaning>;
}
