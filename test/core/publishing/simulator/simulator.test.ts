import { describe, expect, it } from 'vitest';
import { step } from '../../../../src/core/publishing/step.ts';
import { simulate } from './simulate.ts';

/** 20,000 with every run of the tests; `SIMULATOR_SCHEDULES=1000000` for the long one, `SIMULATOR_SEED` to start elsewhere. */
const schedules = Number(process.env['SIMULATOR_SCHEDULES'] ?? 20_000);
const firstSeed = Number(process.env['SIMULATOR_SEED'] ?? 1);

describe('the protocol under a virtual clock', () => {
  it(`keeps its promise in ${schedules} seeded schedules, and they are not all easy`, {
    timeout: schedules * 5,
  }, () => {
    const ends: Record<string, number> = {};
    let doubts = 0;
    let permits = 0;
    for (let seed = firstSeed; seed < firstSeed + schedules; seed++) {
      const outcome = simulate(seed);
      if (outcome.violations.length > 0) expect.fail([...outcome.violations, ...outcome.trace].join('\n'));
      ends[outcome.standing.phase] = (ends[outcome.standing.phase] ?? 0) + 1;
      doubts += outcome.doubts;
      permits += outcome.permits;
    }
    console.info(`${schedules} schedules, ${permits} permits, ${doubts} doubts:`, ends);
    expect(doubts).toBeGreaterThan(schedules / 20);
    for (const phase of ['published', 'partial', 'uncertain', 'failed', 'missed', 'cancelled'])
      expect(ends[phase], phase).toBeGreaterThan(0);
  });

  it('tells the same story for the same seed', () => {
    expect(simulate(42)).toEqual(simulate(42));
  });
});

describe('the checks have teeth', () => {
  const caught = (broken: typeof step): boolean => {
    for (let seed = 1; seed <= 3_000; seed++) if (simulate(seed, broken).violations.length > 0) return true;
    return false;
  };
  it.each<[string, typeof step]>([
    [
      'sends again after an unclear answer',
      (from, event) => step(from, event === 'answered_unclear' ? 'answered_not_sent' : event),
    ],
    [
      'sends again when a permit expires',
      (from, event) => step(from, event === 'permit_expired' ? 'answered_not_sent' : event),
    ],
    [
      'calls an unclear answer a failure',
      (from, event) => step(from, event === 'answered_unclear' ? 'answered_rejected' : event),
    ],
    [
      'forgets a cancel',
      (from, event) => {
        const moved = step({ ...from, cancelRequested: false }, event);
        return moved && event !== 'cancel'
          ? { ...moved, next: { ...moved.next, cancelRequested: from.cancelRequested } }
          : moved;
      },
    ],
    [
      'takes a failed budget of lookups for an absence',
      (from, event) => step(from, event === 'lookups_spent' ? 'absent' : event),
    ],
  ])('%s', (_, broken) => {
    expect(caught(broken)).toBe(true);
  });
});
