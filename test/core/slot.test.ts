import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { nextSlots, resolveWallClock, spreadTimes } from '../../src/core/slot.ts';

const iso = (dates: readonly Date[]) => dates.map((date) => date.toISOString());

describe('a wall clock time', () => {
  it.each([
    ['2027-01-15T09:30', 'Europe/Berlin', '2027-01-15T08:30:00.000Z'],
    ['2027-07-15 09:30:05', 'Europe/Berlin', '2027-07-15T07:30:05.000Z'],
    ['2027-01-15T09:30:00.250', 'Asia/Kathmandu', '2027-01-15T03:45:00.250Z'],
    ['2027-07-15T09:30', 'Australia/Lord_Howe', '2027-07-14T23:00:00.000Z'],
    ['2027-01-15T09:30', 'Australia/Lord_Howe', '2027-01-14T22:30:00.000Z'],
    ['2027-01-15T09:30', 'Pacific/Apia', '2027-01-14T20:30:00.000Z'],
    ['2027-01-15T09:30', 'America/Sao_Paulo', '2027-01-15T12:30:00.000Z'],
    ['2027-01-15T09:30', 'UTC', '2027-01-15T09:30:00.000Z'],
    ['2028-02-29T00:00', 'UTC', '2028-02-29T00:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, at) => {
    expect(resolveWallClock(local, zone)).toEqual({ at });
  });

  // [zone, local time, what the clocks do, both neighbours]
  it.each([
    ['Europe/Berlin', '2027-03-28T02:30', 'gap', '2027-03-28T00:30', '2027-03-28T01:30'],
    ['Europe/Berlin', '2027-03-28T02:00', 'gap', '2027-03-28T00:00', '2027-03-28T01:00'],
    ['Europe/Berlin', '2027-10-31T02:30', 'fold', '2027-10-31T00:30', '2027-10-31T01:30'],
    ['America/New_York', '2027-03-14T02:30', 'gap', '2027-03-14T06:30', '2027-03-14T07:30'],
    ['America/New_York', '2027-11-07T01:30', 'fold', '2027-11-07T05:30', '2027-11-07T06:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', 'gap', '2026-10-03T15:15', '2026-10-03T15:45'],
    ['Australia/Lord_Howe', '2027-04-04T01:45', 'fold', '2027-04-03T14:45', '2027-04-03T15:15'],
    // Clocks go back for Ramadan and forward after it.
    ['Africa/Casablanca', '2026-02-15T02:30', 'fold', '2026-02-15T01:30', '2026-02-15T02:30'],
    ['Africa/Casablanca', '2026-03-22T02:30', 'gap', '2026-03-22T01:30', '2026-03-22T02:30'],
    // The last summers there: midnight itself was skipped.
    ['America/Sao_Paulo', '2018-11-04T00:30', 'gap', '2018-11-04T02:30', '2018-11-04T03:30'],
    ['America/Sao_Paulo', '2019-02-16T23:30', 'fold', '2019-02-17T01:30', '2019-02-17T02:30'],
    // Friday 30 December 2011 did not take place.
    ['Pacific/Apia', '2011-12-30T10:00', 'gap', '2011-12-29T20:00', '2011-12-30T20:00'],
  ])('%s %s is a %s', (zone, local, problem, first, second) => {
    const resolved = resolveWallClock(local, zone);
    expect(resolved).toMatchObject({ problem });
    if (!('alternatives' in resolved)) throw new Error('no alternatives');
    expect(resolved.alternatives.map(({ at }) => at.slice(0, 16))).toEqual([first, second]);
    for (const { at, local: shown, offset } of resolved.alternatives) {
      expect(new Date(`${shown}${offset}`).toISOString()).toBe(at);
      if (problem === 'fold') expect(shown.slice(0, 16)).toBe(local);
    }
  });

  it.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ])('in %s is read back from every instant, alone or as one of two', (zone) => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2036, 0) }), (instant) => {
        const local = DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS");
        const resolved = resolveWallClock(local, zone);
        const found =
          'at' in resolved
            ? [resolved.at]
            : 'alternatives' in resolved
              ? resolved.alternatives.map(({ at }) => at)
              : [];
        expect(found).toContain(new Date(instant).toISOString());
      }),
      { numRuns: 300 },
    );
  });

  it('is a gap or a fold in exactly the hours around a change', () => {
    const minutes = Array.from({ length: 24 * 60 }, (_, minute) => minute);
    const at = (day: string, zone: string) =>
      minutes.filter((minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        return 'problem' in resolveWallClock(`${day}T${time}`, zone);
      });
    expect(at('2027-03-28', 'Europe/Berlin')).toEqual(minutes.slice(120, 180));
    expect(at('2027-10-31', 'Europe/Berlin')).toEqual(minutes.slice(120, 180));
    expect(at('2026-10-04', 'Australia/Lord_Howe')).toEqual(minutes.slice(120, 150));
    expect(at('2027-04-04', 'Australia/Lord_Howe')).toEqual(minutes.slice(90, 120));
    expect(at('2027-06-01', 'Asia/Kathmandu')).toEqual([]);
  });

  it.each(['Mars/Olympus', '+02:00', 'UTC+2', 'GMT-3', '', 'Europe'])('refuses %j as a zone', (zone) => {
    expect(resolveWallClock('2027-01-01T10:00', zone)).toMatchObject({ problem: 'zone' });
  });

  it.each([
    '2026-02-30T10:00',
    '2027-02-29T10:00',
    '2027-13-01T10:00',
    '2027-01-01T24:00',
    '2027-01-01T10:60',
    '2016-12-31T23:59:60',
    '1800000000',
    'tomorrow',
    '2027-01-01',
    '2027-01-01T10:00Z',
    '',
  ])('refuses %j as a time', (local) => {
    expect(resolveWallClock(local, 'Europe/Berlin')).toMatchObject({ problem: 'format' });
  });
});

describe('the next slots', () => {
  const nine = (zone: string) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, time: '09:00', zone }));

  it.each([
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ])('stay at nine in %s, every day for a year', (zone) => {
    const after = DateTime.fromISO('2026-06-01T12:00', { zone });
    const slots = nextSlots(nine(zone), after.toJSDate(), [], 60, 365);
    const shown = slots.map((slot) => DateTime.fromJSDate(slot, { zone }));
    expect(shown.map((time) => time.toFormat('HH:mm'))).toEqual(Array(365).fill('09:00'));
    expect(shown.map((time) => time.toISODate())).toEqual(
      Array.from({ length: 365 }, (_, index) => after.plus({ days: index + 1 }).toISODate()),
    );
  });

  it('come once in a fold, and an hour later by the clock in a gap', () => {
    const sunday = [{ weekday: 7, time: '02:30', zone: 'Europe/Berlin' }];
    expect(iso(nextSlots(sunday, new Date('2027-03-21T12:00Z'), [], 60, 1))).toEqual([
      '2027-03-28T01:30:00.000Z',
    ]);
    expect(iso(nextSlots(sunday, new Date('2027-10-30T12:00Z'), [], 60, 2))).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-11-07T01:30:00.000Z',
    ]);
  });

  it('leave out a day that a zone leaves out', () => {
    const friday = [{ weekday: 5, time: '09:00', zone: 'Pacific/Apia' }];
    const [next] = nextSlots(friday, new Date('2011-12-29T00:00Z'), [], 60, 1);
    expect(next?.toISOString()).toBe('2012-01-05T19:00:00.000Z');
  });

  it('are after the instant, ascending, apart from each other and from what is taken', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York');
    const slot = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      time: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
      zone,
    });
    const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) });
    fc.assert(
      fc.property(
        fc.array(slot, { minLength: 1, maxLength: 6 }),
        instant,
        fc.array(fc.integer({ min: 0, max: 14 * 24 * 60 })),
        fc.integer({ min: 0, max: 7200 }),
        (slots, after, minutes, gap) => {
          const taken = minutes.map((minute) => new Date(after + minute * 60_000));
          const found = nextSlots(slots, new Date(after), taken, gap, 8).map((date) => date.getTime());
          expect(found).toHaveLength(8);
          expect(found).toEqual([...found].sort((a, b) => a - b));
          for (const [index, time] of found.entries()) {
            expect(time).toBeGreaterThan(after);
            const others = [
              ...taken.map((date) => date.getTime()),
              ...found.filter((_, other) => other !== index),
            ];
            expect(Math.min(...others.map((other) => Math.abs(other - time)))).toBeGreaterThanOrEqual(
              gap * 1000,
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are none where there are no slots', () => {
    expect(nextSlots([], new Date('2027-01-01T00:00Z'), [], 60, 3)).toEqual([]);
  });
});

describe('the posts of one article', () => {
  const after = new Date('2027-03-01T08:00:00Z');
  const lane = { posts: 3, taken: [] as Date[] };

  it('are spread on a channel, and channels leave a few seconds apart', () => {
    const times = spreadTimes({
      lanes: [lane, lane],
      after,
      spacingSeconds: 1800,
      minGapSeconds: 60,
      staggerSeconds: 5,
    });
    expect(times.map(iso)).toEqual([
      ['2027-03-01T08:00:00.000Z', '2027-03-01T08:30:00.000Z', '2027-03-01T09:00:00.000Z'],
      ['2027-03-01T08:00:05.000Z', '2027-03-01T08:30:05.000Z', '2027-03-01T09:00:05.000Z'],
    ]);
  });

  it('take slots where the channel has them, none twice and none too close', () => {
    const slots = ['09:00', '09:15', '12:00', '18:00'].map((time) => ({ weekday: 1, time, zone: 'UTC' }));
    const [times = []] = spreadTimes({
      lanes: [{ posts: 3, taken: [new Date('2027-03-01T12:00:00Z')], slots }],
      after,
      spacingSeconds: 1800,
      minGapSeconds: 60,
      staggerSeconds: 5,
    });
    expect(iso(times)).toEqual([
      '2027-03-01T09:00:00.000Z',
      '2027-03-01T18:00:00.000Z',
      '2027-03-08T09:00:00.000Z',
    ]);
  });

  it('never stack, on a channel or across channels', () => {
    const taken = fc.array(
      fc.integer({ min: -3600, max: 20_000 }).map((seconds) => new Date(after.getTime() + seconds * 1000)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ posts: fc.integer({ min: 0, max: 4 }), taken }), { maxLength: 4 }),
        fc.integer({ min: 5, max: 3600 }),
        fc.integer({ min: 0, max: 900 }),
        (lanes, spacingSeconds, minGapSeconds) => {
          const times = spreadTimes({ lanes, after, spacingSeconds, minGapSeconds, staggerSeconds: 5 });
          const all = times
            .flat()
            .map((date) => date.getTime())
            .sort((a, b) => a - b);
          for (const [place, time] of all.entries()) {
            expect(time - (all[place - 1] ?? 0)).toBeGreaterThanOrEqual(5000);
          }
          for (const [index, own] of times.entries()) {
            expect(own).toHaveLength(lanes[index]?.posts ?? -1);
            const busy = (lanes[index]?.taken ?? []).map((date) => date.getTime());
            for (const [place, time] of own.entries()) {
              expect(time.getTime()).toBeGreaterThanOrEqual(after.getTime());
              for (const other of busy)
                expect(Math.abs(other - time.getTime())).toBeGreaterThanOrEqual(minGapSeconds * 1000);
              const before = own[place - 1];
              if (before)
                expect(time.getTime() - before.getTime()).toBeGreaterThanOrEqual(
                  Math.max(spacingSeconds, minGapSeconds) * 1000,
                );
            }
          }
        },
      ),
    );
  });
});
