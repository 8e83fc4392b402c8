import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAt } from '../../src/core/slot-at.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const at = (text: string, timeZone?: string) => {
  const read = parseAt({ at: text, timeZone }, now);
  return 'at' in read ? read.at.toISOString() : read.problem;
};

describe('when a post shall leave', () => {
  it.each([
    ['2027-03-28T09:30:00+02:00', undefined, '2027-03-28T07:30:00.000Z'],
    ['2027-03-28T09:30:00.5Z', undefined, '2027-03-28T09:30:00.500Z'],
    ['2027-03-28t09:30:00z', undefined, '2027-03-28T09:30:00.000Z'],
    ['2027-03-28T09:30:00-09:30', 'Pacific/Marquesas', '2027-03-28T19:00:00.000Z'],
    ['2027-03-28T09:30', 'Asia/Kathmandu', '2027-03-28T03:45:00.000Z'],
    // Twice on the clock, told apart by the offset.
    ['2027-10-31T02:30:00+02:00', 'Europe/Berlin', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31T02:30:00+01:00', 'Europe/Berlin', '2027-10-31T01:30:00.000Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(at(text, zone)).toBe(expected);
  });

  it.each([
    ['2026-11-22T12:00:00Z', undefined, 'past'],
    ['2026-11-22T12:00', 'Europe/Berlin', 'past'],
    ['2036-12-01T00:00:00Z', undefined, 'too_far'],
    ['9999-12-31T23:59:59Z', undefined, 'too_far'],
    ['2027-02-30T10:00:00Z', undefined, 'format'],
    ['2026-12-31T23:59:60Z', undefined, 'format'],
    ['2027-01-01T10:00:00+25:00', undefined, 'format'],
    ['1800000000', undefined, 'format'],
    ['1800000000000', 'Europe/Berlin', 'format'],
    ['in an hour', undefined, 'format'],
    ['2027-01-01T10:00', undefined, 'zone_missing'],
    ['2027-01-01T10:00', 'Berlin', 'zone'],
    ['2027-01-01T10:00:00Z', 'Berlin', 'zone'],
    ['2027-03-28T02:30', 'Europe/Berlin', 'gap'],
    ['2027-10-31T02:30', 'Europe/Berlin', 'fold'],
  ])('%s in %s is refused: %s', (text, zone, problem) => {
    expect(at(text, zone)).toBe(problem);
  });

  it('is read back from every instant of the next ten years', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date(now.getTime() + 1),
          max: new Date('2036-11-01T00:00Z'),
          noInvalidDate: true,
        }),
        (date) => {
          expect(at(date.toISOString())).toBe(date.toISOString());
        },
      ),
    );
  });

  it('never throws, whatever people type', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (text, zone) => {
        expect(() => parseAt({ at: text, timeZone: zone }, now)).not.toThrow();
      }),
    );
  });
});
