import type { Context } from '../../context.ts';
import { networkNames } from '../../core/network.ts';
import { returnFromQueue, takeForQueue } from '../../store/publishing/take-for-queue.ts';

/** One statement takes this many at most; the rest follow in the next second. */
const batch = 1000;

/**
 * Puts what is due within the horizon into the queues as delayed jobs. Rejects when the queue is away; then the
 * posts are taken straight from the store once they are due.
 */
export async function queueDuePosts(context: Context): Promise<number> {
  await context.queues.ready();
  const entries = await takeForQueue(context.store.pool, batch);
  try {
    for (const network of networkNames) {
      const jobs = entries
        .filter((entry) => entry.network === network)
        .map(({ postId, revision, seq, delayMs }) => ({
          name: 'publish',
          data: { postId, revision },
          opts: { jobId: `${postId}-${revision}-${seq}`, delay: Math.ceil(delayMs) },
        }));
      if (jobs.length > 0) await context.queues.get(`publish-${network}`).addBulk(jobs);
    }
  } catch (error) {
    await returnFromQueue(context.store.pool, entries);
    throw error;
  }
  return entries.length;
}
