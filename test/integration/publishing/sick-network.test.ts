import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPost } from '../../../src/actions/publishing/publish-post.ts';
import { createNetworks } from '../../../src/networks/index.ts';
import { type Rig, startRig } from './support/rig.ts';

let rig: Rig;
let x: string;
beforeAll(async () => {
  rig = await startRig();
  x = await rig.addChannel('x');
});
afterAll(() => rig?.stop());
const sql = (text: string, values: unknown[] = []) => rig.database.store.pool.query(text, values);

describe('a network that cannot be reached', () => {
  it('is tried by a few posts, then by one at a time, and by all when one gets through', async () => {
    await rig.settings({ doubtBreaker: true });
    const nowhere = 'http://127.0.0.1:1';
    const networks = createNetworks({
      x: nowhere,
      graph: nowhere,
      instagramGraph: nowhere,
      graphVersion: 'v25.0',
    });
    const away = { ...rig.context, networks };
    const ids: string[] = [];
    for (let n = 0; n < 8; n++) {
      const postId = await rig.addPost(x, 'x', { text: `Away ${n}#` });
      ids.push(postId);
      await publishPost(away, { postId });
    }
    const tried = await Promise.all(ids.map(async (id) => (await rig.post(id)).attempts.length));
    expect(tried).toEqual([1, 1, 1, 1, 1, 0, 0, 0]);
    await sql('update breakers set next_canary_at = now()');
    await sql('update posts set not_before = null');
    await publishPost(rig.context, { postId: ids[5] ?? '' });
    expect((await rig.post(ids[5] ?? '')).state).toBe('published');
    expect((await sql('select 1 from breakers')).rowCount).toBe(0);
    await Promise.all(ids.map((postId) => publishPost(rig.context, { postId })));
    expect(await rig.ledger('Away')).toHaveLength(8);
  });
});

describe('a rate limit while a picture is uploaded', () => {
  it('makes the whole channel wait, and nothing fails', async () => {
    const { sha256, path } = await rig.context.media.put(Buffer.from('picture'), 'image/jpeg');
    const media = [{ url: path, mime: 'image/jpeg', width: 800, height: 600, alt: 'A picture', sha256 }];
    await rig.fault({ network: 'x', fault: '429', ms: 120_000, count: 1 });
    const limited = await rig.addPost(x, 'x', { text: 'Limited', media });
    const next = await rig.addPost(x, 'x', { text: 'Next' });
    expect((await publishPost(rig.context, { postId: limited })).outcome).toBe('later');
    expect((await publishPost(rig.context, { postId: next })).outcome).toBe('later');
    const states = await Promise.all([limited, next].map((id) => rig.post(id)));
    expect(states.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['scheduled', []],
      ['scheduled', []],
    ]);
    const { rows } = await sql(
      'select extract(epoch from next_free_at - now())::int as wait from channels where id = $1',
      [x],
    );
    expect(rows[0].wait).toBeGreaterThan(60);
  });
});
