import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Secret } from '../core/secret.ts';
import { jobOptions, workerOptions } from './options.ts';
import type { Backend } from './postgres-backend.ts';

const patienceMs = 1_000;

/** Comes back within a second after an outage of any length. */
const retryStrategy = (times: number): number => Math.min(times * 100, 1_000);

/** BullMQ on Redis or Valkey. A producer fails at once while Redis is away; workers wait for it. */
export function redisBackend(url: Secret, log: Logger): Backend {
  const watched = (connection: Redis): Redis => {
    connection.on('error', (error) => log.debug({ error: error.message }, 'redis error'));
    return connection;
  };
  // Until the first connection a queue's own set-up has to wait; from then on a producer fails at once.
  const producer = watched(new Redis(url.reveal(), { maxRetriesPerRequest: null, retryStrategy }));
  producer.once('ready', () => {
    Object.assign(producer.options, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: 5_000,
    });
    warnAboutEviction(producer, log);
  });
  const consumer = watched(new Redis(url.reveal(), { maxRetriesPerRequest: null, retryStrategy }));
  return {
    ready: () => untilReady(producer),
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

/** Rejects when Redis does not answer soon: whoever asks has the store to go on with. */
async function untilReady(connection: Redis): Promise<void> {
  const end = Date.now() + patienceMs;
  while (connection.status !== 'ready') {
    if (Date.now() > end) throw new Error('Redis cannot be reached');
    await sleep(25);
  }
}

/** Redis that evicts keys loses jobs without a word. The sweep mends it, seconds late. */
async function warnAboutEviction(connection: Redis, log: Logger): Promise<void> {
  const policy = await connection.config('GET', 'maxmemory-policy').catch(() => null);
  const value = Array.isArray(policy) ? policy[1] : undefined;
  if (typeof value === 'string' && value !== 'noeviction') {
    log.warn({ policy: value }, 'Redis may evict jobs; set maxmemory-policy noeviction');
  }
}
