import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { confirmPost } from '../../../src/actions/publishing/confirm-post.ts';
import { publishPost } from '../../../src/actions/publishing/publish-post.ts';
import { type Rig, startRig, until } from './support/rig.ts';

let rig: Rig;
let x: string;
beforeAll(async () => {
  rig = await startRig();
  x = await rig.addChannel('x');
});
afterEach(() => rig.clearFaults());
afterAll(() => rig?.stop());

/** Looks up until the doubt is settled, as the workers would. */
async function settle(postId: string): Promise<void> {
  await until(async () => {
    await confirmPost(rig.context, { postId });
    return (await rig.post(postId)).state !== 'publishing';
  });
}

describe('what becomes of an answer', () => {
  it('publishes once, however often it is asked to', async () => {
    const postId = await rig.addPost(x, 'x', { text: 'Once only' });
    expect(await publishPost(rig.context, { postId, revision: 1 })).toEqual({
      outcome: 'moved',
      state: 'published',
    });
    expect(await publishPost(rig.context, { postId, revision: 1 })).toEqual({ outcome: 'moot' });
    const [row, ...more] = await rig.ledger('Once only');
    expect(more).toEqual([]);
    const post = await rig.post(postId);
    expect(post).toMatchObject({ state: 'published', reason: null, attempts: ['published'] });
    expect(post.receipt).toMatchObject({ networkPostId: row?.id, publishedAt: expect.stringMatching(/Z$/) });
  });

  it('publishes on Facebook', async () => {
    const page = await rig.addChannel('facebook');
    const postId = await rig.addPost(page, 'facebook', {
      text: 'On the page',
      link: 'https://example.org/a',
    });
    await publishPost(rig.context, { postId });
    expect(await rig.ledger('On the page')).toHaveLength(1);
    expect((await rig.post(postId)).state).toBe('published');
  });

  it('gives one permit to twenty racing workers', async () => {
    const postId = await rig.addPost(x, 'x', { text: 'Twenty at once' });
    await Promise.all(Array.from({ length: 20 }, () => publishPost(rig.context, { postId })));
    await until(async () => (await rig.post(postId)).state === 'published');
    expect(await rig.ledger('Twenty at once')).toHaveLength(1);
    expect((await rig.post(postId)).attempts).toEqual(['published']);
  });

  it.each([
    'effect_then_500',
    'effect_then_reset',
    'effect_then_html_200',
    'effect_then_2xx_no_id',
    'effect_then_hang',
  ])('finds the post after %s and sends nothing again', async (fault) => {
    const text = `Live after ${fault}`;
    await rig.fault({ network: 'x', call: 'create', fault, count: 1 });
    const postId = await rig.addPost(x, 'x', { text });
    await publishPost(rig.context, { postId });
    expect((await rig.post(postId)).state).toBe('publishing');
    await settle(postId);
    expect(await rig.post(postId)).toMatchObject({ state: 'published', attempts: ['found'] });
    expect((await rig.post(postId)).receipt?.networkPostId).toBe((await rig.ledger(text))[0]?.id);
    expect(await rig.ledger(text)).toHaveLength(1);
  });

  it('sends once more after two reads have proven that nothing is live', async () => {
    await rig.fault({ network: 'x', call: 'create', fault: '500_no_effect', count: 1 });
    const postId = await rig.addPost(x, 'x', { text: 'Second try' });
    await publishPost(rig.context, { postId });
    const doubtAt = Date.now();
    await settle(postId);
    expect(Date.now() - doubtAt).toBeGreaterThan(3_900);
    expect(await rig.post(postId)).toMatchObject({ state: 'scheduled', resends: 1, attempts: ['absent'] });
    await publishPost(rig.context, { postId });
    expect(await rig.post(postId)).toMatchObject({ state: 'published', attempts: ['absent', 'published'] });
    expect(await rig.ledger('Second try')).toHaveLength(1);
  });

  it('asks nobody to send a third time', async () => {
    await rig.fault({ network: 'x', call: 'create', fault: '500_no_effect', count: 2 });
    const postId = await rig.addPost(x, 'x', { text: 'Never' });
    await publishPost(rig.context, { postId });
    await settle(postId);
    await publishPost(rig.context, { postId });
    await settle(postId);
    expect(await rig.post(postId)).toMatchObject({ state: 'failed', attempts: ['absent', 'absent'] });
    expect(await rig.ledger('Never')).toEqual([]);
  });

  it('finds the first send that two reads did not see, and never says that neither is live', async () => {
    await rig.fault({ network: 'x', call: 'create', fault: 'effect_then_500', count: 1 });
    const text = 'Seen late';
    const postId = await rig.addPost(x, 'x', { text });
    await publishPost(rig.context, { postId });
    // The network showed the post only after it had been called absent.
    await rig.database.store.pool.query(
      `with late as (update attempts set outcome = 'absent', opened_at = opened_at - interval '5 minutes' where post_id = $1)
       update posts set state = 'scheduled', resends = 1, doubt_since = null, lookup_at = null where id = $1`,
      [postId],
    );
    await rig.fault({ network: 'x', call: 'create', fault: '500_no_effect', count: 1 });
    await publishPost(rig.context, { postId });
    // The sandbox dates the first post now; what is asked about must begin with the first send.
    const asked: Date[] = [];
    const { x: network } = rig.context.networks;
    const watching = {
      ...network,
      open: (...account: Parameters<typeof network.open>) => {
        const client = network.open(...account);
        const lookup: typeof client.lookup = (question, call) => {
          asked.push(question.openedAt);
          return client.lookup(question, call);
        };
        return { ...client, lookup };
      },
    };
    await confirmPost({ ...rig.context, networks: { ...rig.context.networks, x: watching } }, { postId });
    expect(Date.now() - (asked[0]?.getTime() ?? 0)).toBeGreaterThan(299_000);
    expect(await rig.post(postId)).toMatchObject({ state: 'published', attempts: ['absent', 'found'] });
    expect(await rig.ledger(text)).toHaveLength(1);
  });

  it('raises an alarm when a lookup finds the post twice', async () => {
    await rig.fault({ network: 'x', call: 'create', fault: 'effect_then_500', count: 1 });
    const postId = await rig.addPost(x, 'x', { text: 'Twice live' });
    await publishPost(rig.context, { postId });
    const { x: network } = rig.context.networks;
    const double = {
      ...network,
      open: (...account: Parameters<typeof network.open>) => ({
        ...network.open(...account),
        lookup: async () => ({ answer: 'found', networkPostId: '1', url: null, alsoFound: ['2'] }) as const,
      }),
    };
    await confirmPost({ ...rig.context, networks: { ...rig.context.networks, x: double } }, { postId });
    expect((await rig.post(postId)).state).toBe('published');
    const { rows } = await rig.database.store.pool.query(
      `select action from audit where object_id = $1 and action = 'duplicate_detected'`,
      [postId],
    );
    expect(rows).toHaveLength(1);
  });

  it('never takes a failing read for an absence', async () => {
    await rig.fault({ network: 'x', call: 'create', fault: 'effect_then_500', count: 1 });
    await rig.fault({ network: 'x', call: 'lookup', fault: '401' });
    const postId = await rig.addPost(x, 'x', { text: 'Unreadable' });
    await publishPost(rig.context, { postId });
    for (let reads = 0; reads < 6; reads++) {
      await confirmPost(rig.context, { postId });
      await new Promise((resolve) => setTimeout(resolve, 900));
    }
    expect(await rig.post(postId)).toMatchObject({ state: 'publishing', absentReads: 0 });
    await rig.database.store.pool.query(
      `update posts set doubt_since = now() - interval '5 minutes' where id = $1`,
      [postId],
    );
    await confirmPost(rig.context, { postId });
    expect(await rig.post(postId)).toMatchObject({ state: 'uncertain', reason: { code: 'uncertain' } });
    expect(await rig.ledger('Unreadable')).toHaveLength(1);
  });

  it('waits when the network limits the channel, and holds back the channel’s other posts', async () => {
    await rig.fault({ network: 'x', call: 'create', fault: '429', count: 1 });
    const channel = await rig.addChannel('x');
    const limited = await rig.addPost(channel, 'x', { text: 'Limited' });
    await publishPost(rig.context, { postId: limited });
    const post = await rig.post(limited);
    expect(post).toMatchObject({ state: 'scheduled', attempts: ['rate_limited'] });
    expect(post.notBefore?.getTime()).toBeGreaterThan(Date.now());
    const next = await rig.addPost(channel, 'x', { text: 'Next in line' });
    expect((await publishPost(rig.context, { postId: next })).outcome).toBe('later');
    expect(await rig.ledger('Next in line')).toEqual([]);
  });

  it('stops a channel whose token is refused', async () => {
    const channel = await rig.addChannel('x', 'revoked-token');
    const postId = await rig.addPost(channel, 'x', { text: 'No token' });
    await publishPost(rig.context, { postId });
    expect(await rig.post(postId)).toMatchObject({ state: 'failed', reason: { code: 'unauthorized' } });
    const next = await rig.addPost(channel, 'x', { text: 'No token either' });
    await publishPost(rig.context, { postId: next });
    expect(await rig.post(next)).toMatchObject({
      state: 'failed',
      attempts: [],
      reason: { code: 'unauthorized' },
    });
  });

  it('tries again what surely was not sent', async () => {
    const { port } = new URL(rig.sandbox.url);
    expect(Number(port)).toBeGreaterThan(0);
    const { createNetworks } = await import('../../../src/networks/index.ts');
    const nowhere = createNetworks({
      x: 'http://127.0.0.1:9',
      graph: 'http://127.0.0.1:9',
      instagramGraph: 'http://127.0.0.1:9',
      graphVersion: 'v25.0',
    });
    const postId = await rig.addPost(x, 'x', { text: 'Not sent at first' });
    await publishPost({ ...rig.context, networks: nowhere }, { postId });
    expect(await rig.post(postId)).toMatchObject({ state: 'scheduled', attempts: ['not_sent'] });
    await until(async () => (await publishPost(rig.context, { postId })).outcome === 'moved');
    expect(await rig.post(postId)).toMatchObject({ state: 'published', attempts: ['not_sent', 'published'] });
  });

  it('sends nothing late', async () => {
    const postId = await rig.addPost(x, 'x', {
      text: 'Too late',
      maxLatenessSeconds: 5,
      dueAt: new Date(Date.now() - 6_000),
    });
    await publishPost(rig.context, { postId });
    expect(await rig.post(postId)).toMatchObject({
      state: 'missed',
      attempts: [],
      reason: { code: 'missed' },
    });
    expect(await rig.ledger('Too late')).toEqual([]);
  });

  it('posts a thread in order, each part under the one before', async () => {
    const parts = [{ text: 'Part one' }, { text: 'Part two' }, { text: 'Part three' }];
    const postId = await rig.addPost(x, 'x', { text: 'Part one', parts });
    await publishPost(rig.context, { postId });
    const rows = await rig.ledger('Part ');
    expect(rows.map((row) => [row.text, row.parent])).toEqual([
      ['Part one', null],
      ['Part two', rows[0]?.id],
      ['Part three', rows[1]?.id],
    ]);
    expect((await rig.post(postId)).receipt?.parts).toHaveLength(3);
  });

  it('goes on with a thread after the part that was found', async () => {
    const parts = [{ text: 'First of two' }, { text: 'Second of two' }];
    await rig.fault({ network: 'x', call: 'create', fault: 'effect_then_500', count: 1 });
    const postId = await rig.addPost(x, 'x', { text: 'First of two', parts });
    await publishPost(rig.context, { postId });
    await settle(postId);
    expect((await rig.post(postId)).state).toBe('scheduled');
    await publishPost(rig.context, { postId });
    expect((await rig.ledger('of two')).map(({ text }) => text)).toEqual(['First of two', 'Second of two']);
    expect((await rig.post(postId)).state).toBe('published');
  });
});
