import { z } from 'zod';
import { findZone, readWallClock, wallClockAt } from './slot-zone.ts';

const day = 86_400_000;

/** A weekly publishing time of a channel: wall clock in an IANA zone. */
export const weeklySlot = z.object({
  /** ISO: Monday 1 to Sunday 7. */
  weekday: z.number().int().min(1).max(7),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30'),
  zone: z.string().refine((name) => findZone(name) !== null, 'an IANA zone such as Europe/Helsinki'),
});
export type WeeklySlot = z.infer<typeof weeklySlot>;

/** The instants of weekly slots after an instant, ascending, each once, without end. */
export function* weeklyInstants(slots: readonly WeeklySlot[], after: number): Generator<number> {
  const streams = slots.map((slot) => {
    const instants = slotInstants(slot, after);
    return { instants, head: instants.next().value };
  });
  let last = after;
  while (true) {
    const next = streams
      .filter((stream) => stream.head !== undefined)
      .reduce<(typeof streams)[number] | undefined>(
        (first, stream) => ((stream.head ?? 0) < (first?.head ?? Number.POSITIVE_INFINITY) ? stream : first),
        undefined,
      );
    if (next?.head === undefined) return;
    if (next.head > last) yield next.head;
    last = next.head;
    next.head = next.instants.next().value;
  }
}

function* slotInstants(slot: WeeklySlot, after: number): Generator<number, undefined> {
  const zone = findZone(slot.zone);
  if (zone === null) return;
  const [hours = 0, minutes = 0] = slot.time.split(':').map(Number);
  const monday = Math.floor((after - 4 * day) / (7 * day)) * 7 * day + 4 * day;
  // From a week early: the zone's Monday may be another than UTC's.
  for (let week = monday - 7 * day; ; week += 7 * day) {
    const local = week + (slot.weekday - 1) * day + (hours * 60 + minutes) * 60_000;
    // RFC 5545, 3.3.5: the first of two; a skipped time keeps the offset from before the gap
    // (https://www.rfc-editor.org/rfc/rfc5545#section-3.3.5, 2026-11-22).
    const { instants, neighbours } = readWallClock(local, zone);
    const instant = instants[0] ?? neighbours[1];
    // A day that the zone leaves out altogether, as Apia did on 2011-12-30, has no slots.
    const sameDay =
      wallClockAt(instant, zone).local.slice(0, 10) === new Date(local).toISOString().slice(0, 10);
    if (instant > after && sameDay) yield instant;
  }
}
