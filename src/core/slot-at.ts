import { resolveWallClock, type TimeProblem } from './slot.ts';
import { parseLocalTime } from './slot-local-time.ts';

const tenYearsMs = 10 * 365.25 * 86_400_000;
const withOffset = /^(.*?)(Z|([+-])(\d{2}):(\d{2}))$/i;

export type AtProblem =
  | TimeProblem
  | { readonly problem: 'past' | 'too_far' | 'zone_missing'; readonly message: string };

/**
 * Reads when a post shall leave: RFC 3339 with an offset, or a wall clock time and its IANA zone. Refuses what has
 * passed, what is over ten years away, and what no calendar shows (epoch numbers, 30 February, leap seconds).
 * `now` is the instant to compare with.
 */
export function parseAt(
  input: { readonly at: string; readonly timeZone?: string | undefined },
  now: Date,
): { readonly at: Date } | AtProblem {
  const read = readInstant(input.at.trim(), input.timeZone);
  if ('problem' in read) return read;
  const at = new Date(read.at);
  if (at.getTime() <= now.getTime()) {
    return { problem: 'past', message: `${input.at} has passed. Choose a later time, or publish now.` };
  }
  if (at.getTime() > now.getTime() + tenYearsMs) {
    return { problem: 'too_far', message: `${input.at} is more than ten years away. Check the year.` };
  }
  return { at };
}

function readInstant(
  text: string,
  timeZone: string | undefined,
): { readonly at: string | number } | AtProblem {
  const match = withOffset.exec(text);
  if (match === null) {
    if (timeZone !== undefined) return resolveWallClock(text, timeZone);
    if (parseLocalTime(text) === null) return notATime(text);
    return {
      problem: 'zone_missing',
      message: `"${text}" does not say where. Add an offset such as +02:00, or a timeZone such as Europe/Helsinki.`,
    };
  }
  if (timeZone !== undefined) {
    // The offset decides the instant; the zone is for people, but must be one.
    const zone = resolveWallClock('2000-01-01T12:00', timeZone);
    if ('problem' in zone && zone.problem === 'zone') return zone;
  }
  const local = parseLocalTime(match[1] ?? '');
  const [hours, minutes] = [Number(match[4] ?? 0), Number(match[5] ?? 0)];
  if (local === null || hours > 23 || minutes > 59) return notATime(text);
  const offset = (match[3] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return { at: local - offset };
}

const notATime = (text: string): AtProblem => ({
  problem: 'format',
  message: `"${text}" is no date and time. Write it as 2027-03-28T09:30:00+02:00; leap seconds do not exist here.`,
});
