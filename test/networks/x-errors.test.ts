import { describe, expect, it } from 'vitest';
import { isNetworkError, RateLimited } from '../../src/networks/errors.ts';
import { xErrorTable, xRetryAt } from '../../src/networks/x/error-table.ts';
import { failure, useServers } from './support/failure.ts';
import { json, raw } from './support/scripted-server.ts';
import { messageOf, openClient, openDoor, picture, quiet, readyStep } from './support/subjects.ts';

const serve = useServers();
const problem = (status: number, detail: string, type = 'about:blank') => ({
  status,
  body: { title: 'Problem', detail, type, status },
});
const v1 = (status: number, code: number) => ({ status, body: { errors: [{ code, message: 'Text of X' }] } });

const expected: [
  name: string,
  answer: { status: number; body: unknown },
  visible: string,
  invisible: string,
][] = [
  ['a limit', problem(429, 'Too Many Requests'), 'RateLimited', 'RateLimited'],
  [
    'a spent plan as a limit',
    problem(429, 'UsageCapExceeded', 'https://api.twitter.com/2/problems/usage-capped'),
    'RateLimited',
    'RateLimited',
  ],
  ['the daily limit', v1(403, 185), 'RateLimited', 'RateLimited'],
  [
    'a duplicate',
    problem(403, 'You are not allowed to create a Tweet with duplicate content.'),
    'OutcomeUnknown',
    'Rejected',
  ],
  ['a duplicate by its old code', v1(403, 187), 'OutcomeUnknown', 'Rejected'],
  ['a lost sign-in', problem(401, 'Unauthorized'), 'Unauthorized', 'Unauthorized'],
  ['an expired token by its old code', v1(403, 89), 'Unauthorized', 'Unauthorized'],
  ['a locked account', v1(403, 326), 'Unauthorized', 'Unauthorized'],
  ['a suspended account', problem(403, 'Your account is suspended.'), 'Unauthorized', 'Unauthorized'],
  ['an app that may not write', v1(403, 261), 'Unauthorized', 'Unauthorized'],
  [
    'a missing permission',
    problem(403, 'Forbidden', 'https://api.twitter.com/2/problems/client-forbidden'),
    'Unauthorized',
    'Unauthorized',
  ],
  ['no credits', problem(402, 'Your enrolled account has no credits.'), 'Rejected', 'Rejected'],
  ['spent credits', problem(403, 'Spending limit reached: credits depleted.'), 'Rejected', 'Rejected'],
  [
    'a refused reply',
    problem(403, 'Reply to this conversation is not allowed because you have not been mentioned.'),
    'Rejected',
    'Rejected',
  ],
  ['a text that is too long', v1(403, 186), 'Rejected', 'Rejected'],
  ['an unknown media id', problem(400, 'Your media IDs are invalid.'), 'Rejected', 'Rejected'],
  [
    'an invalid request',
    problem(400, 'One or more parameters to your request was invalid.'),
    'Rejected',
    'Rejected',
  ],
  [
    'an unknown refusal',
    problem(403, 'You are not permitted to perform this action.'),
    'Rejected',
    'Rejected',
  ],
  ['overload', v1(503, 130), 'OutcomeUnknown', 'Unavailable'],
];

describe('errors of X', () => {
  it.each(expected)('%s', async (_, { status, body }, visible, invisible) => {
    const server = await serve(json(status, body));
    const client = openClient('x', server.origin);
    const seen = await failure(client.publish(readyStep('x'), openDoor()));
    const upload = client.prepare(messageOf('Picture', [picture()]), [], {
      ...quiet(),
      save: async () => {},
    });
    const unseen = await failure(upload);
    expect([seen, unseen].map((error) => isNetworkError(error) && error.name)).toEqual([visible, invisible]);
    // A person is never told to doubt where nothing could have gone out.
    expect(isNetworkError(unseen) && unseen.reason.code).not.toBe('in_doubt');
    expect(isNetworkError(seen) && seen.facts.httpStatus).toBe(status);
    expect(isNetworkError(seen) && seen.reason.message).not.toContain('Text of X');
  });

  it('takes a 429 of anybody for a limit, and a 401 for a lost sign-in', async () => {
    const limited = await serve(raw(429, 'text/plain', 'slow down'));
    const error = await failure(openClient('x', limited.origin).publish(readyStep('x'), openDoor()));
    expect(isNetworkError(error) && error.name).toBe('RateLimited');
    const refused = await serve(raw(401, 'text/plain', ''));
    const other = await failure(openClient('x', refused.origin).publish(readyStep('x'), openDoor()));
    expect(isNetworkError(other) && other.name).toBe('Unauthorized');
  });

  it('has a sentence and a next step in every row', () => {
    for (const { reason, status, code, words } of xErrorTable) {
      expect([status, code, words].some((condition) => condition !== undefined)).toBe(true);
      expect(reason.message).toMatch(/^[A-Z].*[.]$/);
      expect(reason.remedy).toMatch(/^[A-Z].*[.]$/);
    }
  });
});

describe('the wait after a limit of X', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const seconds = (headers: Record<string, string>) => (xRetryAt(headers, now).getTime() - now) / 1000;
  const at = (delta: number) => `${now / 1000 + delta}`;

  it('ends at the reset that the header names', () => {
    expect(seconds({ 'x-rate-limit-reset': at(321) })).toBe(321);
  });

  it('ends with the day where the day is spent', () => {
    const day = { 'x-user-limit-24hour-reset': at(40_000), 'x-rate-limit-reset': at(60) };
    expect(seconds({ ...day, 'x-user-limit-24hour-remaining': '0' })).toBe(40_000);
    expect(seconds({ ...day, 'x-user-limit-24hour-remaining': '5' })).toBe(60);
  });

  it('is a quarter of an hour where the header is missing, past or absurd', () => {
    for (const headers of [
      {},
      { 'x-rate-limit-reset': at(-5) },
      { 'x-rate-limit-reset': 'soon' },
      { 'x-rate-limit-reset': at(9_000_000) },
    ]) {
      expect(seconds(headers)).toBe(900);
    }
  });

  it('reaches the caller', async () => {
    const reset = Math.floor(Date.now() / 1000) + 77;
    const server = await serve(
      json(
        429,
        { title: 'Too Many Requests' },
        { 'x-rate-limit-limit': '100', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': `${reset}` },
      ),
    );
    const error = await failure(openClient('x', server.origin).publish(readyStep('x'), openDoor()));
    expect(error instanceof RateLimited && error.retryAt.getTime()).toBe(reset * 1000);
  });
});
