import { parseLocalTime } from './slot-local-time.ts';
import { type WeeklySlot, weeklyInstants } from './slot-weekly.ts';
import { findZone, readWallClock, wallClockAt } from './slot-zone.ts';

/** One instant that a person may have meant. `at` is UTC, `local` the wall clock there. */
export interface TimeAlternative {
  readonly at: string;
  readonly local: string;
  readonly offset: string;
}
export type TimeProblem =
  | {
      readonly problem: 'gap' | 'fold';
      readonly message: string;
      readonly alternatives: readonly TimeAlternative[];
    }
  | { readonly problem: 'zone' | 'format'; readonly message: string };

/**
 * The instant of a wall clock time (`2027-03-28T02:30[:00[.000]]`) in an IANA zone. A time that the clocks skip or
 * show twice is a problem with both neighbours, earlier first: nobody but the person knows which is meant.
 */
export function resolveWallClock(local: string, zone: string): { readonly at: string } | TimeProblem {
  const found = findZone(zone);
  if (found === null) {
    return {
      problem: 'zone',
      message: `"${zone}" is no IANA time zone. Use a name such as Europe/Helsinki.`,
    };
  }
  const time = parseLocalTime(local.trim());
  if (time === null) {
    return { problem: 'format', message: `"${local}" is no date and time. Write it as 2027-03-28T09:30.` };
  }
  const { instants, neighbours } = readWallClock(time, found);
  const [only, second] = instants;
  if (only !== undefined && second === undefined) return { at: utc(only) };
  const alternatives = (only === undefined ? neighbours : instants).map((instant) => ({
    at: utc(instant),
    ...wallClockAt(instant, found),
  }));
  return only === undefined
    ? { problem: 'gap', message: `The clocks in ${zone} skip ${local}.`, alternatives }
    : { problem: 'fold', message: `The clocks in ${zone} show ${local} twice.`, alternatives };
}

const utc = (instant: number): string => new Date(instant).toISOString();

/** Two posts within this time sit in the same slot, whatever gap the newsroom allows. */
const sameSlotSeconds = 60;
/** Slots further away are no answer to "when next". */
const horizonMs = 2 * 366 * 86_400_000;

/**
 * The next free slots after an instant, ascending, at least `minGapSeconds` from each other and from every `taken`
 * time. Fewer than `count` where two years do not have them.
 */
export function nextSlots(
  slots: readonly WeeklySlot[],
  after: Date,
  taken: readonly Date[],
  minGapSeconds: number,
  count: number,
): Date[] {
  const gap = Math.max(minGapSeconds, sameSlotSeconds) * 1000;
  const busy = taken.map((date) => date.getTime());
  const chosen: number[] = [];
  for (const instant of weeklyInstants(slots, after.getTime())) {
    if (chosen.length >= count || instant > after.getTime() + horizonMs) break;
    if ([...busy, ...chosen].every((other) => Math.abs(instant - other) >= gap)) chosen.push(instant);
  }
  return chosen.map((instant) => new Date(instant));
}

/** The channels' posts of one article, and when each channel is busy. */
export interface Spread {
  readonly lanes: readonly {
    readonly posts: number;
    readonly taken: readonly Date[];
    /** The channel's slots; where it has none, its posts leave from `after` on, `spacingSeconds` apart. */
    readonly slots?: readonly WeeklySlot[] | undefined;
  }[];
  readonly after: Date;
  /** Between the posts of this article on one channel; never less than `minGapSeconds`. */
  readonly spacingSeconds: number;
  readonly minGapSeconds: number;
  /** Between the channels, so that nothing leaves in the same instant. */
  readonly staggerSeconds: number;
}

/**
 * Times for the posts of one article, per lane in the posts' order: spread on each channel, a few seconds apart
 * across channels, never within `minGapSeconds` of what the channel already has. A lane whose slots are all taken
 * for two years gets fewer.
 */
export function spreadTimes(spread: Spread): Date[][] {
  const spacing = Math.max(spread.spacingSeconds, spread.minGapSeconds) * 1000;
  const chosen: number[] = [];
  return spread.lanes.map(({ posts, taken, slots = [] }) => {
    const busy = [
      ...taken.map((date) => ({ time: date.getTime(), gap: spread.minGapSeconds * 1000 })),
      ...chosen.map((time) => ({ time, gap: spread.staggerSeconds * 1000 })),
    ];
    const times: number[] = [];
    let from = spread.after.getTime();
    while (times.length < posts) {
      const wanted = slots.length > 0 ? firstSlot(slots, from, taken, spread.minGapSeconds) : from;
      if (wanted === null) break;
      const time = firstFree(wanted, busy);
      const pushedOut = slots.length > 0 && time - wanted >= sameSlotSeconds * 1000;
      if (!pushedOut) times.push(time);
      from = pushedOut ? wanted + 1 : time + spacing;
    }
    chosen.push(...times);
    return times.map((time) => new Date(time));
  });
}

/** At or after `from`, which `nextSlots` leaves out. */
const firstSlot = (
  slots: readonly WeeklySlot[],
  from: number,
  taken: readonly Date[],
  minGapSeconds: number,
) => nextSlots(slots, new Date(from - 1), taken, minGapSeconds, 1)[0]?.getTime() ?? null;

/** Moves on until no busy time is nearer than its gap. */
function firstFree(from: number, busy: readonly { readonly time: number; readonly gap: number }[]): number {
  const near = busy.find(({ time, gap }) => Math.abs(time - from) < gap);
  return near === undefined ? from : firstFree(near.time + near.gap, busy);
}
