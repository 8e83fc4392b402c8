import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Secret } from '../core/secret.ts';
import { jobOptions, workerOptions } from './options.ts';
import type { Backend } from './postgres-backend.ts';

/** Comes back within a second after an outage of any length. */
const retryStrategy = (times: number): number => Math.min(times * 100, 1_000);

/** BullMQ on Redis or Valkey. A producer fails at once while Redis is away; workers wait for it. */
export function redisBackend(url: Secret, log: Logger): Backend {
  const watched = (connection: Redis): Redis => {
    connection.on('error', (error) => log.debug({ error: error.message }, 'redis error'));
    return connection;
  };
  const producer = watched(
    new Redis(url.reveal(), {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: 5_000,
      retryStrategy,
    }),
  );
  const consumer = watched(new Redis(url.reveal(), { maxRetriesPerRequest: null, retryStrategy }));
  return {
    async ready() {
      if (producer.status !== 'ready') {
        await new Promise<void>((resolve, reject) => {
          producer.once('ready', resolve);
          producer.once('error', reject);
        });
      }
      await warnAboutEviction(producer, log);
    },
    queue: (name) =>
      new Queue(name, { connection: producer, defaultJobOptions: jobOptions, skipWaitingForReady: true }),
    worker: (name, process, concurrency) =>
      new Worker(name, process, { ...workerOptions, connection: consumer, concurrency }),
    async close() {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** Redis that evicts keys loses jobs without a word. The sweep mends it, seconds late. */
async function warnAboutEviction(connection: Redis, log: Logger): Promise<void> {
  const policy = await connection.config('GET', 'maxmemory-policy').catch(() => null);
  const value = Array.isArray(policy) ? policy[1] : undefined;
  if (typeof value === 'string' && value !== 'noeviction') {
    log.warn({ policy: value }, 'Redis may evict jobs; set maxmemory-policy noeviction');
  }
}
