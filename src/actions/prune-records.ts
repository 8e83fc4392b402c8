import type { Context } from '../context.ts';
import { pruneCalls } from '../store/call-records.ts';
import { pruneEvents } from '../store/event-rows.ts';
import { pruneLeftovers } from '../store/publishing/prune-leftovers.ts';

/** Forgets kept answers, events, follow-ups and preparations whose time is over. */
export async function pruneRecords(context: Context): Promise<void> {
  await Promise.all([pruneCalls(context.db), pruneEvents(context.db), pruneLeftovers(context.store.pool)]);
}
