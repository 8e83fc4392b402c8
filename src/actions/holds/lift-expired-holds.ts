import type { Context } from '../../context.ts';
import { TowncrierError } from '../../core/errors.ts';
import { expiredHolds } from '../../store/publishing/hold-rows.ts';
import { liftHold } from './lift-hold.ts';

/** Lifts holds whose `until` has passed. What came due meanwhile waits for review. */
export async function liftExpiredHolds(context: Context): Promise<void> {
  for (const { holdId, newsroomId } of await expiredHolds(context.store.pool)) {
    try {
      await liftHold(context, { newsroomId, name: 'sweep' }, { holdId, overdue: 'review' });
    } catch (error) {
      // Another process, or a person, was quicker.
      if (!(error instanceof TowncrierError)) throw error;
    }
  }
}
