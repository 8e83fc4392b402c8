import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cancelPost } from '../../../src/actions/cancel-post.ts';
import { queueDuePosts } from '../../../src/actions/sweep/queue-due-posts.ts';
import { startWorkers, type Workers } from '../../../workers/main.ts';
import { redisInstalled, startRedis, type TestRedis } from './support/redis-server.ts';
import { type Rig, startRig, until } from './support/rig.ts';

const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1000);

/** The same line on both of BullMQ's backends. */
for (const backend of ['postgres', 'redis'] as const) {
  describe.skipIf(backend === 'redis' && !redisInstalled())(`the line on ${backend}`, () => {
    let redis: TestRedis | undefined;
    let rig: Rig;
    let x: string;
    let running: Workers[] = [];
    beforeAll(async () => {
      if (backend === 'redis') redis = await startRedis();
      rig = await startRig({ redisUrl: redis?.url });
      x = await rig.addChannel('x');
    });
    afterEach(async () => {
      await Promise.all(running.map((workers) => workers.close()));
      running = [];
      await rig.clearFaults();
    });
    afterAll(async () => {
      await rig?.stop();
      await redis?.stop();
    });
    const start = async (times = 1) => {
      for (let n = 0; n < times; n++) running.push(await startWorkers(rig.context));
    };

    it('publishes what comes due, promptly, with jobs that carry ids only', async () => {
      await rig.context.queues.ready();
      const dueAt = inSeconds(3);
      const postId = await rig.addPost(x, 'x', { text: `Prompt on ${backend}`, dueAt });
      await queueDuePosts(rig.context);
      await until(async () => (await rig.context.queues.get('publish-x').getDelayedCount()) > 0);
      const [job] = await rig.context.queues.get('publish-x').getDelayed();
      expect(job?.data).toEqual({ postId, revision: 1 });
      await start();
      await until(async () => (await rig.post(postId)).state === 'published');
      const [row] = await rig.ledger(`Prompt on ${backend}`);
      const lateMs = Date.parse(row?.time ?? '') - dueAt.getTime();
      expect(lateMs).toBeGreaterThanOrEqual(0);
      expect(lateMs).toBeLessThan(5_000);
    });

    it('publishes each of two hundred once with two schedulers and worker sets at work', async () => {
      const dueAt = inSeconds(2);
      const channels = await Promise.all(Array.from({ length: 50 }, () => rig.addChannel('x')));
      const ids = await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          rig.addPost(channels[n % 50] ?? x, 'x', { text: `Burst ${backend} #${n}#`, dueAt }),
        ),
      );
      await start(2);
      await until(async () => (await rig.ledger(`Burst ${backend}`)).length >= ids.length, 60_000);
      const rows = await rig.ledger(`Burst ${backend}`);
      expect(new Set(rows.map(({ text }) => text)).size).toBe(200);
      expect(rows).toHaveLength(200);
      const late = rows.map(({ time }) => Date.parse(time) - dueAt.getTime()).sort((a, b) => a - b);
      console.info(
        `${backend}: 200 due at once, ms to visible: p50 ${late[100]}, p99 ${late[197]}, max ${late[199]}`,
      );
      await until(async () =>
        (await Promise.all(ids.map((id) => rig.post(id)))).every(({ state }) => state === 'published'),
      );
    });

    it('settles doubt by itself: found, or sent once more after a proven absence', async () => {
      await rig.fault({ network: 'x', call: 'create', fault: 'effect_then_500', count: 1 });
      const found = await rig.addPost(x, 'x', { text: `Found ${backend}` });
      await start();
      await until(async () => (await rig.post(found)).state === 'published');
      await rig.fault({ network: 'x', call: 'create', fault: '500_no_effect', count: 1 });
      const absent = await rig.addPost(x, 'x', { text: `Resent ${backend}` });
      await until(async () => (await rig.post(absent)).state === 'published', 30_000);
      expect((await rig.post(found)).attempts).toEqual(['found']);
      expect((await rig.post(absent)).attempts).toEqual(['absent', 'published']);
      expect(await rig.ledger(`Found ${backend}`)).toHaveLength(1);
      expect(await rig.ledger(`Resent ${backend}`)).toHaveLength(1);
    });

    it('loses nothing when the queue has lost everything', async () => {
      await start();
      const ids = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          rig.addPost(x, 'x', { text: `Survivor ${backend} #${n}#`, dueAt: inSeconds(4) }),
        ),
      );
      await until(async () => (await rig.context.queues.get('publish-x').getDelayedCount()) >= 10);
      if (redis) await redis.flushAll();
      else await rig.database.store.pool.query('delete from bullmq.job');
      await until(async () => (await rig.ledger(`Survivor ${backend}`)).length === ids.length, 30_000);
      await until(async () =>
        (await Promise.all(ids.map((id) => rig.post(id)))).every(({ state }) => state === 'published'),
      );
      expect(await rig.ledger(`Survivor ${backend}`)).toHaveLength(10);
    });

    it('lets a cancel win or lose, never both', async () => {
      await start(2);
      const trials = Array.from({ length: 40 }, async (_, n) => {
        const text = `Cancelled ${backend} #${n}#`;
        const postId = await rig.addPost(x, 'x', { text, dueAt: inSeconds(1.5) });
        // The first surely comes in time and the last surely too late, however slow the machine is.
        if (n === 39) await until(async () => (await rig.post(postId)).state === 'published');
        else if (n > 0) await new Promise((resolve) => setTimeout(resolve, 1_000 + n * 30));
        const answer = await cancelPost(rig.context, rig.by, { postId }).catch(() => null);
        return { text, postId, answer };
      });
      const done = await Promise.all(trials);
      await until(async () =>
        (await Promise.all(done.map(({ postId }) => rig.post(postId)))).every(
          ({ state }) => state !== 'publishing' && state !== 'scheduled',
        ),
      );
      let won = 0;
      for (const { text, postId, answer } of done) {
        const rows = await rig.ledger(text);
        const { state } = await rig.post(postId);
        if (answer?.result === 'cancelled') {
          won += 1;
          expect(rows, text).toEqual([]);
        }
        expect([rows.length, state]).toEqual(rows.length === 1 ? [1, 'published'] : [0, 'cancelled']);
      }
      expect(won).toBeGreaterThan(0);
      expect(won).toBeLessThan(40);
    });

    if (backend === 'redis') {
      it('goes on from the store while Redis is gone', async () => {
        await start();
        await redis?.kill();
        const postId = await rig.addPost(x, 'x', { text: 'Without Redis', dueAt: inSeconds(1) });
        await until(async () => (await rig.post(postId)).state === 'published', 30_000);
        expect(await rig.ledger('Without Redis')).toHaveLength(1);
      });
    }
  });
}
