import { mkdirSync } from 'node:fs';
import { Redis } from 'ioredis';
import { becomes } from '../wait.ts';
import { type Child, startChild } from './child.ts';
import { freePort } from './free-port.ts';

export interface RedisServer {
  readonly port: number;
  flushAll(): Promise<void>;
  /** kill -9: it kept nothing on disk, so all of it is gone. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Every key and value as the file that SAVE writes. */
  dump(): Promise<void>;
  stop(): Promise<void>;
}

/** A real Redis, `redis-server` from the system's packages, in a folder of ours. */
export async function startRedis(dir: string): Promise<RedisServer> {
  mkdirSync(dir, { recursive: true });
  const port = await freePort();
  const settings = {
    bind: '127.0.0.1',
    port,
    save: '',
    appendonly: 'no',
    dir,
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const client = new Redis(port, '127.0.0.1', { lazyConnect: true, maxRetriesPerRequest: null });
  client.on('error', () => {});
  let child: Child;
  async function start(): Promise<void> {
    child = startChild('redis-server', args);
    if (!(await becomes(async () => (await client.ping().catch(() => '')) === 'PONG', 10_000)))
      throw new Error(`redis-server did not start: ${child.said()}`);
  }
  await start();
  return {
    port,
    start,
    flushAll: async () => void (await client.flushall()),
    kill: () => child.end('SIGKILL'),
    async dump() {
      await client.config('SET', 'rdbcompression', 'no');
      await client.save();
    },
    async stop() {
      client.disconnect();
      await child.end('SIGKILL');
    },
  };
}
