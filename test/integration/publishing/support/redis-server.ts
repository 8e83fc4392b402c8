import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { Secret } from '../../../../src/core/secret.ts';

export interface TestRedis {
  readonly url: Secret;
  flushAll(): Promise<void>;
  /** kill -9: what is not in a file is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Is there a `redis-server` on this machine? Says so loudly where not; with CI=true that is a failure. */
export function redisInstalled(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    if (process.env['CI'] === 'true') throw new Error('redis-server is not installed');
    console.warn('SKIPPED: tests on Redis need redis-server (apt-get install redis-server)');
    return false;
  }
}

/** A real Redis on a free port, keeping nothing on disk. */
export async function startRedis(): Promise<TestRedis> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-redis-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      dir,
      '--maxmemory-policy',
      'noeviction',
    ],
    { stdio: 'ignore' },
  );
  const client = new Redis(port, '127.0.0.1', { maxRetriesPerRequest: null });
  client.on('error', () => {});
  await client.ping();
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    client.disconnect();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return {
    url: new Secret(`redis://127.0.0.1:${port}`),
    async flushAll() {
      await client.flushall();
    },
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      await rm(dir, { recursive: true, force: true });
    },
  };
}
