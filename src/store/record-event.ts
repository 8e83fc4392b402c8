import { sql } from 'drizzle-orm';
import type { Executor } from './database.ts';
import { audit, events } from './schema/index.ts';

export type EventType = 'post.changed' | 'hold.changed' | 'article.changed';

/**
 * Tells listeners of `GET /events` about a change, in the same transaction as the change itself: nobody hears
 * of what was rolled back. PostgreSQL delivers the notification at COMMIT.
 */
export async function recordEvent(
  tx: Executor,
  newsroomId: string,
  type: EventType,
  data: { id: string } & Record<string, unknown>,
): Promise<void> {
  const [row] = await tx.insert(events).values({ newsroomId, type, data }).returning({ id: events.id });
  await tx.execute(sql`select pg_notify('towncrier_events', ${JSON.stringify({ id: row?.id, newsroomId })})`);
}

/** One audit row: who did what to which object. `details` never holds texts or secrets. */
export async function recordAudit(
  tx: Executor,
  by: { newsroomId: string; name: string },
  action: string,
  objectId: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(audit).values({ newsroomId: by.newsroomId, actor: by.name, action, objectId, details });
}
