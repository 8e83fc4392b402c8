import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupSchedule, mayBeAbsent, nextLookupIn } from '../../../src/core/publishing/lookup-schedule.ts';

describe('when a doubtful attempt is looked up', () => {
  it.each([
    [120, [15, 30, 120, 180, 300, 600, 1200, 1800]],
    [180, [15, 30, 180, 240, 360, 600, 1200, 1800]],
    [2, [0.25, 0.5, 2, 4, 20, 40, 80, 120]],
  ])('with a quiet period of %d s', (quiet, expected) => {
    expect(lookupSchedule(quiet)).toEqual(expected);
  });

  it('says absent only after the quiet period', () => {
    expect([mayBeAbsent(119.9, 120), mayBeAbsent(120, 120)]).toEqual([false, true]);
  });

  it('keeps the second absent read away from the first, and gives up after the last', () => {
    expect(nextLookupIn(121, 120, true)).toBe(60);
    expect(nextLookupIn(31, 120, false)).toBe(89);
    expect(nextLookupIn(1801, 120, false)).toBeNull();
    expect(nextLookupIn(2.1, 2, true)).toBe(2);
  });

  it('ends: whatever Q, asking again and again spends the budget', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (quiet) => {
        let now = 0;
        for (let reads = 0; reads < 20; reads++) {
          const wait = nextLookupIn(now, quiet, false);
          if (wait === null) return;
          expect(wait).toBeGreaterThan(0);
          now += wait;
        }
        expect.unreachable('the budget is never spent');
      }),
    );
  });
});
