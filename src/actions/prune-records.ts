import type { Context } from '../context.ts';
import { pruneCalls } from '../store/call-records.ts';
import { pruneEvents } from '../store/event-rows.ts';

/** Forgets kept answers and events whose time is over. */
export async function pruneRecords(context: Context): Promise<void> {
  await Promise.all([pruneCalls(context.db), pruneEvents(context.db)]);
}
