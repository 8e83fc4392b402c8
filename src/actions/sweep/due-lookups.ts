import type { Context } from '../../context.ts';
import { claimLookups, type DueLookup } from '../../store/publishing/claim-lookups.ts';

/**
 * Hands due lookups to the `confirm` queue. What the queue does not take is returned: the caller asks itself.
 */
export async function queueDueLookups(context: Context, limit: number): Promise<DueLookup[]> {
  const due = await claimLookups(context.store.pool, limit);
  if (due.length === 0) return [];
  try {
    await context.queues.ready();
    await context.queues.get('confirm').addBulk(due.map((data) => ({ name: 'confirm', data: { ...data } })));
    return [];
  } catch {
    // The queue is only the clock; the lookups have been claimed here and are done here.
    return due;
  }
}
