import { createPostgresBackend, type PgPool, type Processor, Queue, runMigrations, Worker } from 'bullmq';
import pg from 'pg';
import type { Logger } from 'pino';
import { jobOptions, workerOptions } from './options.ts';

/** How to reach PostgreSQL: a URL, or the embedded server's unix socket. */
export type QueueDatabase =
  | { connectionString: string }
  | { host: string; user: string; password?: string; database: string };

/** What BullMQ runs on. */
export interface Backend {
  ready(): Promise<void>;
  queue(name: string): Queue;
  worker(name: string, process: Processor, concurrency: number): Worker;
  close(): Promise<void>;
}

/** BullMQ's tables live in a schema of their own beside ours; it migrates them itself. */
const schema = 'bullmq';

/** All queues and workers share one pool: left alone, BullMQ would open one for each of them. */
export function postgresBackend(database: QueueDatabase, log: Logger): Backend {
  // Each worker keeps one connection for LISTEN; the rest serve queries.
  const pool = new pg.Pool({
    ...database,
    max: 20,
    options: `-c search_path=${schema}`,
    application_name: 'towncrier-queue',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  pool.setMaxListeners(0);
  pool.on('error', (error) => log.debug({ error: error.message }, 'queue database error'));
  // BullMQ declares only what it uses of a pool; the real one is wider than TypeScript lets it be.
  const connection = pool as unknown as PgPool;
  const migrated = once(async () => {
    const client = await pool.connect();
    try {
      await runMigrations(client, schema);
    } finally {
      client.release();
    }
  });
  return {
    ready: migrated,
    // The backend shows in BullMQ's types though not in what a queue or a worker can do.
    queue: (name) =>
      new Queue(
        name,
        { connection, defaultJobOptions: jobOptions },
        createPostgresBackend,
      ) as unknown as Queue,
    worker: (name, process, concurrency) =>
      new Worker(
        name,
        process,
        { ...workerOptions, connection, concurrency },
        createPostgresBackend,
      ) as unknown as Worker,
    close: () => pool.end(),
  };
}

/** Runs `work` until it has succeeded once; later calls share the result. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}
