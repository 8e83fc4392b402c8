import { TowncrierError } from '../../core/errors.ts';
import type { TimeAlternative } from '../../core/slot.ts';
import { parseAt } from '../../core/slot-at.ts';
import { findZone, wallClockAt } from '../../core/slot-zone.ts';

export interface GivenTime {
  readonly at: string;
  readonly timeZone?: string | undefined;
}

/**
 * The instant that a person named. Throws `validation`: `time_past`, `time_gap`, `time_fold` … with the
 * alternatives that there are; for a passed time that is `otherwise`.
 */
export function readAt(given: GivenTime, now: Date, zone: string, otherwise: Date | null): Date {
  const read = parseAt(given, now);
  if ('at' in read) return read.at;
  const alternatives =
    'alternatives' in read
      ? read.alternatives
      : read.problem === 'past' && otherwise !== null
        ? [alternative(otherwise, zone)]
        : [];
  const field = read.problem === 'zone' || read.problem === 'zone_missing' ? 'timeZone' : 'at';
  throw new TowncrierError('validation', `time_${read.problem}`, read.message, {
    field,
    remedy: alternatives.length > 0 ? 'Choose one of the alternatives.' : 'Correct the time.',
    details: { alternatives },
  });
}

/** The wall clock time that was meant, in the zone that the post keeps. */
export function localTimeAt(at: Date, zone: string): string | null {
  const found = findZone(zone);
  return found === null ? null : wallClockAt(at.getTime(), found).local;
}

export function alternative(at: Date, zone: string): TimeAlternative {
  const found = findZone(zone) ?? findZone('UTC');
  if (found === null) throw new Error('the platform knows no UTC');
  return { at: at.toISOString(), ...wallClockAt(at.getTime(), found) };
}
