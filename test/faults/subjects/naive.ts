import path from 'node:path';
import { Queue } from 'bullmq';
import { bodyText, type Final, newPost, type PostRecord } from '../checker/post-record.ts';
import type { History } from '../history.ts';
import { startNetworkProxy } from '../proxies/network-proxy.ts';
import { startRedisProxy } from '../proxies/redis-proxy.ts';
import { createTrap } from '../proxies/trap.ts';
import type { Random } from '../seeded.ts';
import { type Child, startChild } from '../servers/child.ts';
import { startRedis } from '../servers/redis.ts';
import { startSandbox } from '../servers/sandbox.ts';
import type { Subject } from './subject.ts';

export interface NaiveOptions {
  readonly root: string;
  readonly dir: string;
  readonly history: History;
  readonly random: Random;
}

/** BullMQ's word for a job, as the states that people would be shown. A job that is gone was lost. */
const states: Readonly<Record<string, string>> = {
  completed: 'published',
  failed: 'failed',
  unknown: 'unknown',
};

/** The naive publisher behind the same proxies. Its truth is its queue, as its users would have it. */
export async function startNaive(options: NaiveOptions): Promise<Subject> {
  const { root, dir, history, random } = options;
  const trap = createTrap();
  const redis = await startRedis(path.join(dir, 'redis'));
  const sandbox = await startSandbox(root, path.join(dir, 'sandbox'));
  const redisProxy = await startRedisProxy(redis.port, trap);
  const networkProxy = await startNetworkProxy(sandbox.port, trap);
  const queue = new Queue('posts', { connection: { host: '127.0.0.1', port: redis.port } });
  queue.on('error', () => {});
  const records = new Map<string, PostRecord>();
  const processes: Child[] = [];
  let number = 0;

  async function start(redisPort: number, networkPort: number): Promise<Child> {
    const child = startChild(process.execPath, [path.join(import.meta.dirname, '../naive-publisher.ts')], {
      env: {
        PATH: process.env['PATH'],
        REDIS_URL: `redis://127.0.0.1:${redisPort}`,
        NETWORK_URL: `http://127.0.0.1:${networkPort}`,
      },
    });
    processes.push(child);
    await child.ready;
    history.add('nemesis', 'started naive worker', { detail: child.pid });
    return child;
  }

  return {
    name: 'naive',
    history,
    random,
    records,
    trap,
    redis,
    sandbox,
    async accept({ campaign, count, leadMs = 1_000 }) {
      const dueAt = Date.now() + leadMs + count * 12;
      const made = Array.from({ length: count }, () => {
        const key = `${campaign}-${String(number++).padStart(4, '0')}`;
        const network = number % 2 === 0 ? ('x' as const) : ('facebook' as const);
        const account = String(7_200_000_000 + (number % 10));
        return newPost({ key, campaign, network, account, texts: [bodyText(key, 1, 1)] });
      });
      for (const record of made) {
        const { key: postId, network, account, bodies } = record;
        const data = { postId, network, account, text: bodies[0]?.[0] };
        const job = { jobId: postId, delay: dueAt - Date.now(), attempts: 3, backoff: 1_000 };
        await queue.add('publish', data, job);
        records.set(postId, record);
        record.ids.add(postId);
        record.accepted = true;
        record.dueAt = dueAt;
      }
      return made;
    },
    startVictim: () => start(redisProxy.port, networkProxy.port),
    startBystander: () => start(redis.port, sandbox.port),
    async finals() {
      const finals = new Map<string, Final>();
      for (const key of records.keys()) {
        const state = await queue.getJobState(key);
        const told = { reason: null, networkPostId: null, doubts: 0, waiting: false };
        finals.set(key, { state: states[state] ?? 'scheduled', ...told });
      }
      return finals;
    },
    findSecrets: async () => [],
    async stop() {
      await queue.close();
      await Promise.all(processes.map((child) => child.end('SIGKILL')));
      await Promise.all([redisProxy.close(), networkProxy.close()]);
      await Promise.all([redis.stop(), sandbox.child.end('SIGKILL')]);
    },
  };
}
