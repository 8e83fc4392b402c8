import { setTimeout as sleep } from 'node:timers/promises';
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
const migrationRetryMs = 1_000;

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
  const broken = (error: Error) => log.debug({ error: error.message }, 'queue database error');
  pool.on('error', broken);
  // Also while somebody has it: a connection that ends between two statements would end the process.
  pool.on('connect', (client) => client.on('error', broken));
  const migrated = once(async () => {
    const client = await pool.connect();
    try {
      await runMigrations(client, schema);
    } finally {
      client.release();
    }
  });
  // BullMQ looks for its schema once, at a queue's first connection, and never again if that fails: so no
  // connection is handed out before the schema is there.
  // BullMQ declares its own idea of a pool, which TypeScript cannot match with the real one.
  const connection = {
    async connect() {
      for (;;) {
        const ready = await migrated().then(
          () => true,
          () => false,
        );
        if (ready) return pool.connect();
        await sleep(migrationRetryMs);
      }
    },
    query: pool.query.bind(pool),
    end: pool.end.bind(pool),
    on: pool.on.bind(pool),
    removeAllListeners: pool.removeAllListeners.bind(pool),
    options: pool.options,
  } as unknown as PgPool;
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
