import { DateTime, IANAZone } from 'luxon';

const hour = 3_600_000;
/** Zones lie between −12 and +14 hours: this far to either side, a change of clocks is over or not begun. */
const bracket = 26 * hour;

/** What a wall clock in a zone means. Local times are milliseconds as if the clock showed UTC. */
export interface ZoneReading {
  /** The instants at which the clock shows this: one, two in a fold, none in a gap. Ascending. */
  readonly instants: readonly number[];
  /** In a gap: the time read with the offset after it (earlier) and before it (later). */
  readonly neighbours: readonly [number, number];
}

/** An IANA zone by name; null for anything else, also for bare offsets, which know no daylight saving. */
export function findZone(name: string): IANAZone | null {
  if (!/^[A-Za-z]/.test(name) || /^(?:UTC|GMT)[+-]/i.test(name) || !IANAZone.isValidZone(name)) return null;
  return IANAZone.create(name);
}

export function readWallClock(local: number, zone: IANAZone): ZoneReading {
  const before = zone.offset(local - bracket) * 60_000;
  const after = zone.offset(local + bracket) * 60_000;
  const instants = [...new Set([local - before, local - after])]
    .filter((instant) => instant + zone.offset(instant) * 60_000 === local)
    .sort((a, b) => a - b);
  return { instants, neighbours: [local - after, local - before] };
}

/** `2027-10-31T02:30:00.000` as the clock on the wall shows it, and its offset. */
export function wallClockAt(instant: number, zone: IANAZone): { local: string; offset: string } {
  const time = DateTime.fromMillis(instant, { zone });
  return { local: time.toFormat("yyyy-MM-dd'T'HH:mm:ss"), offset: time.toFormat('ZZ') };
}
