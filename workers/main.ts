import type { Job, Worker } from 'bullmq';
import { confirmPost } from '../src/actions/publishing/confirm-post.ts';
import { deliverOutbox } from '../src/actions/publishing/deliver-outbox.ts';
import type { PublishOutcome } from '../src/actions/publishing/outcome.ts';
import { publishPost } from '../src/actions/publishing/publish-post.ts';
import { queueDueLookups } from '../src/actions/sweep/due-lookups.ts';
import { publishOverdue } from '../src/actions/sweep/publish-overdue.ts';
import { queueDuePosts } from '../src/actions/sweep/queue-due-posts.ts';
import { repair, replaySpooledResults } from '../src/actions/sweep/repair.ts';
import type { Context } from '../src/context.ts';
import { networkNames } from '../src/core/network.ts';
import type { PostJob } from '../src/queue/queues.ts';
import { everySecond } from './every-second.ts';
import { toJobEnd } from './outcome.ts';
import { createWorkSet, type WorkSet } from './work-set.ts';

/** Jobs of one queue at the same time. Networks answer in hundreds of milliseconds; nothing here is heavy. */
const publishConcurrency = 20;
const confirmConcurrency = 10;
/** What is taken straight from the store at the same time. */
const overdueConcurrency = 20;
const lookupsPerTick = 50;
const outboxPerTick = 20;
/** Open requests may take their 30 s; after that their permits speak for themselves. */
const closeMs = 32_000;
const queueGoodbyeMs = 2_000;

export interface Workers {
  /** Takes nothing new, finishes what is open, at most 34 s. */
  close(): Promise<void>;
}

/**
 * Starts everything that works by itself: the scheduler, the sweep, and the workers of all queues. Any number
 * of processes may do so at once. Resolves when the first repair is done, so that after an outage nothing
 * overdue leaves before it was decided what may.
 */
export async function startWorkers(context: Context): Promise<Workers> {
  const { log } = context;
  const failed = (what: string) => (error: unknown) =>
    log.error({ error: error instanceof Error ? error.message : 'unknown' }, `${what} failed; trying again`);
  // A lease, a permit or a lookup that is not ended here runs out, and the sweep comes back to it.
  const work = createWorkSet(failed('work on a post'));
  const overdue = createWorkSet(failed('an overdue post'));

  await replaySpooledResults(context).catch(failed('replaying results'));
  await repair(context).catch(failed('sweep'));

  const workers = startQueueWorkers(context, work);
  const stops = [
    // The store's own loop: works whatever becomes of the queue.
    everySecond(async () => {
      await repair(context);
      const room = overdueConcurrency - overdue.size;
      if (room > 0) for (const publishing of await publishOverdue(context, room)) overdue.add(publishing);
      work.add(deliverOutbox(context, outboxPerTick));
    }, failed('sweep')),
    everySecond(async () => {
      for (const lookup of await queueDueLookups(context, lookupsPerTick))
        work.add(confirmPost(context, lookup));
      await queueDuePosts(context);
    }, failed('scheduler')),
  ];

  return {
    async close() {
      const idle = Promise.all(workers.map((worker) => worker.close())).catch(failed('closing'));
      await Promise.race([
        Promise.all(stops.map((stop) => stop())).then(() => Promise.all([work.drained(), overdue.drained()])),
        after(closeMs),
      ]);
      // A worker whose queue is away would wait for it.
      await Promise.race([idle, after(queueGoodbyeMs)]);
    },
  };
}

function startQueueWorkers(context: Context, work: WorkSet): Worker[] {
  const { queues } = context;
  const process =
    (look: (context: Context, input: PostJob) => Promise<PublishOutcome>) =>
    async (job: Job<PostJob>, token?: string) => {
      const looking = look(context, job.data);
      work.add(looking);
      return toJobEnd(job, token, await looking);
    };
  return [
    ...networkNames.map((network) =>
      queues.worker(`publish-${network}`, process(publishPost), publishConcurrency),
    ),
    queues.worker('confirm', process(confirmPost), confirmConcurrency),
  ];
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
