import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { events } from './schema/index.ts';

export type EventRow = Pick<typeof events.$inferSelect, 'id' | 'newsroomId' | 'type' | 'data'>;

const columns = { id: events.id, newsroomId: events.newsroomId, type: events.type, data: events.data };
/** A reader that is further behind gets the rest with the next call. */
export const batchSize = 1000;

/** All newsrooms' events after `lastId`, and those of `gaps` that have appeared, ascending. */
export function newEvents(db: Database, lastId: number, gaps: readonly number[]): Promise<EventRow[]> {
  const late = gaps.length === 0 ? undefined : inArray(events.id, [...gaps]);
  return db
    .select(columns)
    .from(events)
    .where(or(gt(events.id, lastId), late))
    .orderBy(asc(events.id))
    .limit(batchSize);
}

/** What one newsroom has missed since `lastId`. */
export function missedEvents(
  db: Database,
  newsroomId: string,
  lastId: number,
  most: number,
): Promise<EventRow[]> {
  return db
    .select(columns)
    .from(events)
    .where(and(eq(events.newsroomId, newsroomId), gt(events.id, lastId)))
    .orderBy(asc(events.id))
    .limit(most);
}

export async function newestEventId(db: Database): Promise<number> {
  const [row] = await db
    .select({ id: sql<number>`coalesce(max(${events.id}), 0)`.mapWith(Number) })
    .from(events);
  return row?.id ?? 0;
}

/** Deletes events that nobody will ask for again. */
export async function pruneEvents(db: Database): Promise<number> {
  const gone = await db.delete(events).where(sql`${events.at} < now() - interval '7 days'`);
  return gone.rowCount ?? 0;
}
