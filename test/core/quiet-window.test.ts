import { describe, expect, it } from 'vitest';
import { type QuietWindow, quietAt, quietWindow } from '../../src/core/quiet-window.ts';

const night: QuietWindow = {
  name: 'Night',
  daily: { from: '22:00', to: '06:00' },
  overdue: 'move',
  exceptBreaking: true,
};
const election: QuietWindow = {
  name: 'Election',
  once: { from: '2027-04-18T05:00:00.000Z', to: '2027-04-18T18:00:00.000Z' },
  overdue: 'hold',
  exceptBreaking: false,
};
const at = (windows: QuietWindow[], time: string, breaking = false): string | null =>
  quietAt(windows, 'Europe/Helsinki', new Date(time), breaking)?.until.toISOString() ?? null;

describe('a quiet window', () => {
  it.each([
    ['2027-01-10T19:59:59.999Z', null],
    ['2027-01-10T20:00:00.000Z', '2027-01-11T04:00:00.000Z'],
    ['2027-01-11T03:59:59.999Z', '2027-01-11T04:00:00.000Z'],
    ['2027-01-11T04:00:00.000Z', null],
    // The night of 28 March is an hour shorter in Helsinki.
    ['2027-03-27T21:00:00.000Z', '2027-03-28T03:00:00.000Z'],
    ['2027-03-28T03:00:00.000Z', null],
  ])('over midnight, in the newsroom’s own zone: %s → %s', (time, until) => {
    expect(at([night], time)).toBe(until);
  });
  it('of one day begins and ends at its instants', () => {
    expect(at([election], '2027-04-18T04:59:59.000Z')).toBeNull();
    expect(at([election], '2027-04-18T05:00:00.000Z')).toBe('2027-04-18T18:00:00.000Z');
    expect(at([election], '2027-04-18T18:00:00.000Z')).toBeNull();
  });
  it('lets breaking news through where it says so', () => {
    expect(at([night], '2027-01-10T23:00:00.000Z', true)).toBeNull();
    expect(at([election], '2027-04-18T06:00:00.000Z', true)).not.toBeNull();
  });
  it('that ends last wins', () => {
    const long = { ...election, once: { from: '2027-01-10T00:00:00.000Z', to: '2027-01-12T00:00:00.000Z' } };
    expect(at([night, long], '2027-01-10T23:00:00.000Z')).toBe('2027-01-12T00:00:00.000Z');
  });
  it('needs times that exist', () => {
    expect(quietWindow.safeParse({ ...night, daily: { from: '24:00', to: '06:00' } }).success).toBe(false);
    expect(quietWindow.safeParse({ ...election, once: { from: 'soon', to: 'later' } }).success).toBe(false);
  });
});
