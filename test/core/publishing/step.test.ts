import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Phase, phases, type Standing, stateOf } from '../../../src/core/publishing/standing.ts';
import { eventTypes, type PublishingEvent, step } from '../../../src/core/publishing/step.ts';

const at = (phase: Phase, more: Partial<Standing> = {}): Standing => ({
  phase,
  liveParts: 0,
  parts: 1,
  resends: 0,
  notSentTries: 0,
  cancelRequested: false,
  ...more,
});

/** Every event in every phase for a post of one part, nothing tried before. `-`: cannot happen or changes nothing. */
const table: Record<PublishingEvent, Record<Phase, Phase | '-'>> = {
  permitted: only({ scheduled: 'sending' }),
  answered_published: truth(),
  answered_not_sent: only({ sending: 'scheduled' }),
  answered_rejected: only({ sending: 'failed' }),
  answered_unauthorized: only({ sending: 'failed' }),
  answered_rate_limited: only({ sending: 'scheduled' }),
  answered_unclear: only({ sending: 'in_doubt' }),
  permit_expired: only({ sending: 'in_doubt' }),
  found: truth(),
  absent: only({ in_doubt: 'scheduled' }),
  lookups_spent: only({ in_doubt: 'uncertain' }),
  refused_by_check: only({ scheduled: 'failed' }),
  preparing_failed: only({ scheduled: 'scheduled' }),
  lateness_passed: only({ scheduled: 'missed' }),
  resume_window_passed: only({}),
  cancel: only({
    planned: 'cancelled',
    scheduled: 'cancelled',
    failed: 'cancelled',
    missed: 'cancelled',
    sending: 'sending',
    in_doubt: 'in_doubt',
  }),
  retry: only({ failed: 'scheduled', missed: 'scheduled' }),
  resolve_live: only({ uncertain: 'published', partial: 'published' }),
  resolve_resend: only({ uncertain: 'scheduled', partial: 'scheduled' }),
  resolve_cancel: only({ uncertain: 'cancelled' }),
  resolve_abandon: only({ uncertain: 'abandoned', partial: 'abandoned' }),
};

function only(moves: Partial<Record<Phase, Phase>>): Record<Phase, Phase | '-'> {
  return Object.fromEntries(phases.map((phase) => [phase, moves[phase] ?? '-'])) as Record<
    Phase,
    Phase | '-'
  >;
}
function truth(): Record<Phase, Phase | '-'> {
  const everywhere = Object.fromEntries(phases.map((phase) => [phase, 'published'])) as Record<Phase, Phase>;
  return { ...everywhere, planned: '-', partial: '-' };
}

describe('the publish protocol, pair by pair', () => {
  for (const event of eventTypes) {
    for (const phase of phases) {
      const expected = table[event][phase];
      it(`${event} in ${phase} → ${expected}`, () => {
        expect(step(at(phase), event)?.next.phase ?? '-').toBe(expected);
      });
    }
  }
});

describe('what the counts and wishes change', () => {
  it.each([
    [
      'a sixth send that did nothing fails',
      at('sending', { notSentTries: 5 }),
      'answered_not_sent',
      'failed',
    ],
    [
      'a sixth preparation that failed fails',
      at('scheduled', { notSentTries: 5 }),
      'preparing_failed',
      'failed',
    ],
    ['a second proven absence fails', at('in_doubt', { resends: 1 }), 'absent', 'failed'],
    ['absent and cancelled is cancelled', at('in_doubt', { cancelRequested: true }), 'absent', 'cancelled'],
    [
      'not sent and cancelled is cancelled',
      at('sending', { cancelRequested: true }),
      'answered_not_sent',
      'cancelled',
    ],
    [
      'limited and cancelled is cancelled',
      at('sending', { cancelRequested: true }),
      'answered_rate_limited',
      'cancelled',
    ],
    ['the first part of three goes on', at('sending', { parts: 3 }), 'answered_published', 'scheduled'],
    [
      'the last part of three is all',
      at('sending', { parts: 3, liveParts: 2 }),
      'answered_published',
      'published',
    ],
    [
      'a thread cancelled on the way stays partial',
      at('sending', { parts: 3, cancelRequested: true }),
      'answered_published',
      'partial',
    ],
    [
      'a live part is never called cancelled',
      at('scheduled', { parts: 3, liveParts: 1 }),
      'cancel',
      'partial',
    ],
    [
      'a live part is never called missed',
      at('scheduled', { parts: 3, liveParts: 1 }),
      'lateness_passed',
      'partial',
    ],
    [
      'a live part is never called failed',
      at('sending', { parts: 3, liveParts: 1 }),
      'answered_rejected',
      'partial',
    ],
    [
      'a thread too old to resume asks',
      at('scheduled', { parts: 3, liveParts: 1 }),
      'resume_window_passed',
      'partial',
    ],
  ] as const)('%s', (_, from, event, to) => {
    expect(step(from, event)?.next.phase).toBe(to);
  });

  it('alarms when a second post is proven live', () => {
    expect(step(at('published', { liveParts: 1 }), 'answered_published')?.effects).toContain(
      'alarm_duplicate',
    );
  });
  it('looks up every doubt', () => {
    expect(step(at('sending'), 'answered_unclear')?.effects).toEqual(['look_up']);
    expect(step(at('sending'), 'permit_expired')?.effects).toEqual(['look_up']);
  });
});

const anyStanding = fc.record({
  phase: fc.constantFrom(...phases),
  parts: fc.integer({ min: 1, max: 4 }),
  liveParts: fc.integer({ min: 0, max: 3 }),
  resends: fc.integer({ min: 0, max: 1 }),
  notSentTries: fc.integer({ min: 0, max: 5 }),
  cancelRequested: fc.boolean(),
});
const anyEvents = fc.array(fc.constantFrom(...eventTypes), { maxLength: 40 });

describe('whatever happens in whatever order', () => {
  it('a permit is given only from scheduled, and no timer leaves sending but into doubt', () => {
    fc.assert(
      fc.property(anyStanding, fc.constantFrom(...eventTypes), (from, event) => {
        const next = step(from, event)?.next;
        if (next?.phase === 'sending' && from.phase !== 'sending')
          expect([from.phase, event]).toEqual(['scheduled', 'permitted']);
        if (event === 'permit_expired') expect(next === undefined || next.phase === 'in_doubt').toBe(true);
      }),
    );
  });

  it('sends at most one permit after each proof that nothing is live, and never after a cancel', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        let standing = at('scheduled');
        let permits = 0;
        let proofs = 1;
        for (const event of events) {
          const moved = step(standing, event);
          if (!moved) continue;
          if (event === 'permitted') {
            expect(standing.cancelRequested).toBe(false);
            permits += 1;
          } else if (standing.phase !== 'scheduled' && moved.next.phase === 'scheduled') {
            proofs += 1;
          }
          expect(permits).toBeLessThanOrEqual(proofs);
          expect(moved.next.resends).toBeLessThanOrEqual(1);
          standing = moved.next;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('shows people publishing while an outcome is open', () => {
    expect([stateOf('sending'), stateOf('in_doubt'), stateOf('missed')]).toEqual([
      'publishing',
      'publishing',
      'missed',
    ]);
  });
});
