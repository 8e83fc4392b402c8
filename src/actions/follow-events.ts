import type { Actor, Context } from '../context.ts';
import { EventFeed } from '../store/event-feed.ts';
import { type EventRow, missedEvents } from '../store/event-rows.ts';

/** Who has missed more than this reads the lists anew anyway. */
const mostMissed = 10_000;

/** One reader of the events table for all listeners of this process; close it with them. */
export const openEventFeed = (context: Context): EventFeed => new EventFeed(context.store, context.log);

/** What a newsroom's listener has missed since the event `lastId`, oldest first. */
export const eventsSince = (context: Context, by: Actor, lastId: number): Promise<EventRow[]> =>
  missedEvents(context.db, by.newsroomId, lastId, mostMissed);
