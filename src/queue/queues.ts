import type { Processor, Queue, Worker } from 'bullmq';
import type { Logger } from 'pino';
import type { Secret } from '../core/secret.ts';
import { type Backend, postgresBackend, type QueueDatabase } from './postgres-backend.ts';
import { redisBackend } from './redis-backend.ts';

/** All that a job carries. Everything else is read from the store when the job runs. */
export interface PostJob {
  readonly postId: string;
  readonly revision: number;
}

/** One publish queue per network: a limit or an outage on one never holds the others. */
const queueNames = [
  'publish-x',
  'publish-facebook',
  'publish-instagram',
  'import',
  'confirm',
  'deliver',
  'sweep',
] as const;
export type QueueName = (typeof queueNames)[number];

/** The clock. Losing all of it costs seconds, never a post: the store decides. */
export interface Queues {
  readonly backend: 'postgres' | 'redis';
  /** Resolves when the backend can take jobs; rejects soon while it cannot. Ask before adding. */
  ready(): Promise<void>;
  get(name: QueueName): Queue;
  /** For the dashboard. */
  all(): Queue[];
  /** Starts a worker on this backend; the caller closes it. Its connection errors are logged, never thrown. */
  worker(name: QueueName, process: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

export interface QueueOptions {
  readonly postgres: QueueDatabase;
  /** Present: BullMQ on Redis or Valkey; absent: on PostgreSQL, in its own schema. */
  readonly redisUrl?: Secret | undefined;
  readonly log: Logger;
}

/** Opens the queues. Makes no connection that the caller would have to wait for. */
export function createQueues(options: QueueOptions): Queues {
  const { log } = options;
  const backend: Backend = options.redisUrl
    ? redisBackend(options.redisUrl, log)
    : postgresBackend(options.postgres, log);
  const queues = new Map<QueueName, Queue>();
  // Opened at first use, after `ready`: a BullMQ queue that once saw its schema missing never looks again.
  const get = (name: QueueName): Queue => {
    const open = queues.get(name);
    if (open) return open;
    const queue = backend.queue(name);
    queue.on('error', (error) => log.debug({ queue: name, error: error.message }, 'queue error'));
    queues.set(name, queue);
    return queue;
  };
  return {
    backend: options.redisUrl ? 'redis' : 'postgres',
    ready: () => backend.ready(),
    get,
    all: () => queueNames.map(get),
    worker(name, process, concurrency) {
      const worker = backend.worker(name, process, concurrency);
      worker.on('error', (error) => log.debug({ queue: name, error: error.message }, 'worker error'));
      return worker;
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close().catch(() => {})));
      await backend.close();
    },
  };
}
