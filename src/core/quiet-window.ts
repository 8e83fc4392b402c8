import { DateTime } from 'luxon';
import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Not a time such as 22:00.');
const shared = {
  name: z.string().trim().min(1).max(100),
  /** What becomes of a post that comes due meanwhile: to review, to the window's end, or cancelled. */
  overdue: z.enum(['hold', 'move', 'drop']),
  exceptBreaking: z.boolean().default(false),
};

/**
 * When a newsroom keeps silent: every day between two wall-clock times of its zone (over midnight where `to` is
 * the earlier one), or once between two instants, as for an election or a day of mourning.
 */
export const quietWindow = z.union([
  z.object({ ...shared, daily: z.object({ from: clock, to: clock }) }),
  z.object({ ...shared, once: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }) }),
]);
export type QuietWindow = z.infer<typeof quietWindow>;

export interface Quiet {
  readonly window: QuietWindow;
  readonly until: Date;
}

/** The window that forbids sending at this instant; where several do, the one that ends last. */
export function quietAt(
  windows: readonly QuietWindow[],
  timeZone: string,
  at: Date,
  breaking: boolean,
): Quiet | null {
  const now = DateTime.fromJSDate(at, { zone: timeZone });
  return windows
    .filter((window) => !(breaking && window.exceptBreaking))
    .flatMap((window) => spans(window, now).map((span) => ({ window, ...span })))
    .filter(({ from, to }) => from <= now && now < to)
    .map(({ window, to }) => ({ window, until: to.toJSDate() }))
    .reduce<Quiet | null>((last, one) => (last && last.until >= one.until ? last : one), null);
}

/** The spans near this instant. Wall-clock times in a gap of the zone move on by its length. */
function spans(window: QuietWindow, now: DateTime): { from: DateTime; to: DateTime }[] {
  if ('once' in window) {
    return [{ from: DateTime.fromISO(window.once.from), to: DateTime.fromISO(window.once.to) }];
  }
  const { from, to } = window.daily;
  return [-1, 0].map((day) => ({
    from: wallClock(now, day, from),
    to: wallClock(now, to <= from ? day + 1 : day, to),
  }));
}

function wallClock(now: DateTime, day: number, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return now.plus({ days: day }).set({ hour, minute, second: 0, millisecond: 0 });
}
