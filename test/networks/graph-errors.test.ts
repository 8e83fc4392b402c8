import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNetworkError, RateLimited } from '../../src/networks/errors.ts';
import { graphErrorTable } from '../../src/networks/meta/error-table.ts';
import { graphRetryAt } from '../../src/networks/meta/retry-at.ts';
import { failure, useServers } from './support/failure.ts';
import { json } from './support/scripted-server.ts';
import { messageOf, openClient, openDoor, picture, quiet, readyStep } from './support/subjects.ts';

const serve = useServers();
const graphError = (status: number, code: number, error_subcode?: number, headers = {}) =>
  json(
    status,
    { error: { message: 'Text of Meta', type: 'OAuthException', code, error_subcode, fbtrace_id: 'AbC' } },
    headers,
  );

/** Code, subcode, what it is on the visible call, what it is on a call that nobody sees. */
const expected: [code: number, subcode: number | undefined, visible: string, invisible: string][] = [
  [4, undefined, 'RateLimited', 'RateLimited'],
  [17, undefined, 'RateLimited', 'RateLimited'],
  [32, undefined, 'RateLimited', 'RateLimited'],
  [341, undefined, 'RateLimited', 'RateLimited'],
  [613, undefined, 'RateLimited', 'RateLimited'],
  [80_001, undefined, 'RateLimited', 'RateLimited'],
  [80_002, undefined, 'RateLimited', 'RateLimited'],
  [80_002, 2_446_079, 'RateLimited', 'RateLimited'],
  [9, 2_207_042, 'RateLimited', 'RateLimited'],
  [1, undefined, 'OutcomeUnknown', 'Unavailable'],
  [1, 99, 'OutcomeUnknown', 'Unavailable'],
  [2, undefined, 'OutcomeUnknown', 'Unavailable'],
  [-1, undefined, 'OutcomeUnknown', 'Unavailable'],
  [-1, 2_207_001, 'OutcomeUnknown', 'Unavailable'],
  [4, 2_207_051, 'OutcomeUnknown', 'RateLimited'],
  [368, undefined, 'OutcomeUnknown', 'RateLimited'],
  [368, 1_390_008, 'OutcomeUnknown', 'RateLimited'],
  [506, undefined, 'OutcomeUnknown', 'Rejected'],
  [100, 1_366_051, 'OutcomeUnknown', 'Rejected'],
  [24, 2_207_008, 'OutcomeUnknown', 'Unavailable'],
  [3, undefined, 'Unauthorized', 'Unauthorized'],
  [10, undefined, 'Unauthorized', 'Unauthorized'],
  [102, undefined, 'Unauthorized', 'Unauthorized'],
  [190, undefined, 'Unauthorized', 'Unauthorized'],
  [190, 463, 'Unauthorized', 'Unauthorized'],
  [200, undefined, 'Unauthorized', 'Unauthorized'],
  [275, undefined, 'Unauthorized', 'Unauthorized'],
  [200, 1_404_078, 'Unauthorized', 'Unauthorized'],
  [25, 2_207_050, 'Unauthorized', 'Unauthorized'],
  [100, undefined, 'Rejected', 'Rejected'],
  [100, 33, 'Rejected', 'Unavailable'],
  [197, undefined, 'Rejected', 'Rejected'],
  [1_609_005, undefined, 'Rejected', 'Rejected'],
  [100, 1_366_046, 'Rejected', 'Rejected'],
  [36_004, 2_207_010, 'Rejected', 'Rejected'],
  [36_003, 2_207_009, 'Rejected', 'Rejected'],
  [352, 2_207_026, 'Rejected', 'Rejected'],
  [1, 2_207_057, 'Rejected', 'Rejected'],
  [9004, 2_207_052, 'OutcomeUnknown', 'Unavailable'],
  [9007, 2_207_027, 'Unavailable', 'Unavailable'],
  [-2, 2_207_020, 'Unavailable', 'Unavailable'],
  [424_242, undefined, 'Rejected', 'Rejected'],
];

describe('Graph errors', () => {
  it.each(expected)(
    '%i/%s is %s on the visible call and %s elsewhere',
    async (code, subcode, visible, invisible) => {
      const server = await serve(graphError(400, code, subcode));
      const client = openClient('facebook', server.origin);
      const seen = await failure(client.publish(readyStep('facebook'), openDoor()));
      const two = messageOf('Two pictures', [picture(1), picture(2)]);
      const unseen = await failure(client.prepare(two, [], { ...quiet(), save: async () => {} }));
      expect([seen, unseen].map((error) => isNetworkError(error) && error.name)).toEqual([
        visible,
        invisible,
      ]);
      const facts = isNetworkError(seen) ? seen.facts : {};
      expect(facts.networkCode).toBe(subcode === undefined ? `${code}` : `${code}/${subcode}`);
      expect(facts.requestId).toBe('AbC');
      const words = isNetworkError(seen) ? seen.reason : null;
      expect(words?.message).toMatch(/^[A-Z].*\.$/);
      expect(words?.message).not.toContain('Text of Meta');
      expect(words?.remedy).toMatch(/^[A-Z].*\.$/);
    },
  );

  it.each([500, 502, 503])('a %i is doubt whatever code it carries', async (status) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...expected), async ([code, subcode]) => {
        const server = await serve(graphError(status, code, subcode));
        const client = openClient('instagram', server.origin);
        const error = await failure(client.publish(readyStep('instagram'), openDoor()));
        expect(isNetworkError(error) && error.name).toBe('OutcomeUnknown');
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    [true, 'OutcomeUnknown', 'Unavailable'],
    [false, 'Rejected', 'Rejected'],
  ])('a code that nobody knows, transient: %s, is %s on the visible call', async (is_transient, ...names) => {
    const server = await serve(json(400, { error: { message: 'Text of Meta', code: 99_999, is_transient } }));
    const client = openClient('facebook', server.origin);
    const two = messageOf('Two pictures', [picture(1), picture(2)]);
    const errors = [
      await failure(client.publish(readyStep('facebook'), openDoor())),
      await failure(client.prepare(two, [], { ...quiet(), save: async () => {} })),
    ];
    expect(errors.map((error) => isNetworkError(error) && error.name)).toEqual(names);
  });

  it('has a sentence and a next step in every row, and doubt never where nobody sees', () => {
    expect(graphErrorTable.length).toBeGreaterThan(40);
    for (const { from, to, reason, invisible } of graphErrorTable) {
      expect(from).toBeLessThanOrEqual(to);
      expect(reason.message).toMatch(/^[A-Z].*[.]$/);
      expect(reason.remedy).toMatch(/^[A-Z].*[.]$/);
      expect(invisible).not.toBe('in_doubt');
    }
  });
});

describe('the wait after a Graph limit', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  const minutes = (headers: Record<string, string>) =>
    (graphRetryAt(headers, now, 900_000).getTime() - now) / 60_000;
  const usage = (...waits: number[]) => ({
    'x-business-use-case-usage': JSON.stringify({
      2002: waits.map((estimated_time_to_regain_access) => ({
        type: 'pages',
        estimated_time_to_regain_access,
      })),
    }),
  });

  it('is the longest that a usage header names, in minutes', () => {
    expect(minutes(usage(0, 7, 3))).toBe(7);
    expect(minutes({ 'retry-after': '120' })).toBe(2);
  });

  it('is the default where the headers say nothing or nonsense', () => {
    expect(minutes({})).toBe(15);
    expect(minutes(usage(0))).toBe(15);
    expect(minutes({ 'x-business-use-case-usage': '{broken' })).toBe(15);
    expect(minutes({ 'x-app-usage': '{"call_count":100}' })).toBe(15);
  });

  it('is never longer than a day', () => {
    expect(minutes(usage(999_999))).toBe(24 * 60);
  });

  it('reaches the caller', async () => {
    const server = await serve(graphError(400, 80_001, undefined, usage(42)));
    const error = await failure(
      openClient('facebook', server.origin).publish(readyStep('facebook'), openDoor()),
    );
    expect(error).toBeInstanceOf(RateLimited);
    const wait = error instanceof RateLimited ? error.retryAt.getTime() - Date.now() : 0;
    expect(Math.round(wait / 60_000)).toBe(42);
  });
});
