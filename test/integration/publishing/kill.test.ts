import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig, until } from './support/rig.ts';

let rig: Rig;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  rig = await startRig();
  await rig.context.queues.ready();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rig?.stop();
});

async function startWorker(): Promise<ChildProcess> {
  const settings = {
    database: rig.database.url,
    sandbox: rig.sandbox.url,
    dataDir: rig.database.dir,
    secretKey: rig.secretKey.toString('hex'),
  };
  const child = spawn(process.execPath, [new URL('./support/worker-process.ts', import.meta.url).pathname], {
    env: { ...process.env, WORKER_SETTINGS: JSON.stringify(settings) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('kill -9 of a worker', () => {
  it('between the effect and its answer gives no second post; the next worker finds the first', async () => {
    const x = await rig.addChannel('x');
    await rig.fault({ network: 'x', call: 'create', fault: 'effect_then_hang', ms: 60_000 });
    const first = await startWorker();
    const ids = await Promise.all([1, 2, 3].map((n) => rig.addPost(x, 'x', { text: `Killed ${n}#` })));
    await until(async () => (await rig.ledger('Killed ')).length === 3);
    await kill(first);
    await rig.clearFaults();
    expect((await Promise.all(ids.map((id) => rig.post(id)))).map(({ state }) => state)).toEqual([
      'publishing',
      'publishing',
      'publishing',
    ]);
    // The wait for a dead permit holder (55 s) is taken out, nothing else.
    await rig.database.store.pool.query(
      `update attempts set permit_expires_at = now() - interval '36 seconds'`,
    );
    const second = await startWorker();
    await until(
      async () =>
        (await Promise.all(ids.map((id) => rig.post(id)))).every(({ state }) => state === 'published'),
      30_000,
    );
    await kill(second);
    expect(await rig.ledger('Killed ')).toHaveLength(3);
    expect((await rig.post(ids[0] ?? '')).attempts).toEqual(['found']);
  });

  it('before anything left gives exactly one post, after the absence is proven', async () => {
    const x = await rig.addChannel('x');
    await rig.fault({ network: 'x', call: 'create', fault: 'hang', ms: 60_000 });
    const first = await startWorker();
    const postId = await rig.addPost(x, 'x', { text: 'Killed before' });
    await until(async () => (await rig.post(postId)).state === 'publishing');
    await kill(first);
    await rig.clearFaults();
    await rig.database.store.pool.query(
      `update attempts set permit_expires_at = now() - interval '36 seconds' where post_id = $1`,
      [postId],
    );
    const second = await startWorker();
    await until(async () => (await rig.post(postId)).state === 'published', 40_000);
    await kill(second);
    expect(await rig.ledger('Killed before')).toHaveLength(1);
  });
});
