import type { AnswerHeaders } from '../ending.ts';
import { commonMeanings, type Meaning } from '../verdict.ts';

// Sources, looked at 2026-11-22: https://docs.x.com/x-api/fundamentals/response-codes-and-errors and
// https://docs.x.com/x-api/fundamentals/rate-limits; the v1 codes that v2 still answers with:
// https://developer.x.com/en/support/x-api/error-troubleshooting. Rows without a stable code are told apart by
// the words of `detail`.
export const xMeanings = commonMeanings('X');

/** One row: all of its conditions must hold. The first row that fits says what the answer means. */
export interface XErrorRow extends Meaning {
  readonly status?: readonly number[];
  /** v1-style `errors[].code`. */
  readonly code?: readonly number[];
  /** Looked for in `type`, `title`, `detail`, `reason` and `errors[].message`. */
  readonly words?: RegExp;
}

const refused = (code: string, message: string, remedy: string): Meaning => ({
  visible: 'rejected',
  invisible: 'rejected',
  reason: { code, message, remedy },
});
const reconnect = (message: string, remedy: string): Meaning => ({
  visible: 'unauthorized',
  invisible: 'unauthorized',
  reason: { code: 'unauthorized', message, remedy },
});
const duplicate: Meaning = {
  visible: 'in_doubt',
  invisible: 'rejected',
  reason: {
    code: 'duplicate',
    message: 'X says that this account has posted the same text already.',
    remedy: 'Towncrier looks whether that post is this one. If it is not, change the words.',
  },
};
const credits: Meaning = refused(
  'config',
  'The X developer account has used up its credits or its spending limit.',
  'Add credits or raise the limit in the X developer console, then retry the post.',
);

export const xErrorTable: readonly XErrorRow[] = [
  {
    status: [429],
    words: /usage-capped|credit|spend/i,
    ...credits,
    visible: 'rate_limited',
    invisible: 'rate_limited',
  },
  { status: [429], ...xMeanings.rateLimited },
  { code: [88, 185], ...xMeanings.rateLimited },
  { status: [402], ...credits },
  { status: [403], words: /usage-capped|credit|spend(ing)? (cap|limit)/i, ...credits },
  { code: [187], ...duplicate },
  { status: [403], words: /duplicate content/i, ...duplicate },
  {
    code: [64],
    ...reconnect('The X account is suspended.', 'Settle it with X, then reconnect the channel and retry.'),
  },
  {
    code: [326],
    ...reconnect('The X account is locked.', 'Sign in at x.com, unlock it, then retry the post.'),
  },
  {
    status: [403],
    words: /user-suspended|is suspended/i,
    ...reconnect('The X account is suspended.', 'Settle it with X, then reconnect the channel and retry.'),
  },
  {
    code: [261],
    ...reconnect(
      'The connected X app may not write.',
      'Give the app read and write permission in the X developer console, then reconnect the channel.',
    ),
  },
  { code: [32, 89, 99, 215], ...xMeanings.unauthorized },
  { status: [401], ...xMeanings.unauthorized },
  {
    code: [453],
    ...refused(
      'config',
      'The X app has no access to this part of the API.',
      'Check the plan of the app in the X developer console.',
    ),
  },
  {
    code: [433],
    ...refused(
      'rejected',
      'X does not let this app reply here, so the thread stops.',
      'Publish it as one post, or ask X for access that allows replies.',
    ),
  },
  {
    status: [400, 403],
    words: /repl(y|ies)[^.]*(not (been )?(allowed|permitted)|restricted)|not (allowed|permitted) to reply/i,
    ...refused(
      'rejected',
      'X does not let this app reply here, so the thread stops.',
      'Publish it as one post, or ask X for access that allows replies.',
    ),
  },
  {
    code: [186],
    ...refused('rejected', 'X says that the text is too long.', 'Shorten the text, then retry the post.'),
  },
  {
    code: [226],
    ...refused(
      'rejected',
      'X took this post for automated spam.',
      'Post less often or change the words; look into the account at x.com.',
    ),
  },
  {
    code: [324, 325],
    ...refused('media', 'X does not accept the picture.', 'Replace the picture, then retry the post.'),
  },
  {
    status: [400],
    words: /media[ _-]?ids?\b/i,
    ...refused('media', 'X does not accept the picture.', 'Replace the picture, then retry the post.'),
  },
  {
    status: [400],
    words: /too long/i,
    ...refused('rejected', 'X says that the text is too long.', 'Shorten the text, then retry the post.'),
  },
  {
    status: [400],
    words: /cashtag/i,
    ...refused('rejected', 'X allows one cashtag in a post.', 'Leave one, then retry the post.'),
  },
  {
    status: [403],
    words: /client-forbidden|unsupported-authentication|oauth1-permissions|scope/i,
    ...reconnect(
      'The connected X app lacks a permission for this.',
      'Reconnect the channel with all permissions that Towncrier asks for.',
    ),
  },
  { status: [408], ...xMeanings.serverError },
];

/** When X will take calls again: seconds since the epoch, one window of 15 min and one of 24 h. */
export function xRetryAt(headers: AnswerHeaders, now: number): Date {
  const value = (name: string) => {
    const text = headers[name];
    return typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : null;
  };
  const resets = ['x-rate-limit', 'x-user-limit-24hour', 'x-app-limit-24hour']
    .filter((window) => window === 'x-rate-limit' || value(`${window}-remaining`) === 0)
    .map((window) => (value(`${window}-reset`) ?? 0) * 1000);
  const after = (value('retry-after') ?? 0) * 1000;
  const latest = Math.max(...resets, after === 0 ? 0 : now + after);
  // A reset in the past or further away than the longest window is no answer.
  const sane = latest > now && latest <= now + 25 * 3_600_000;
  return new Date(sane ? latest : now + 15 * 60_000);
}
