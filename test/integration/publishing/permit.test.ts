import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeHold } from '../../../src/actions/holds/place-hold.ts';
import { type ClaimedPost, claimPost } from '../../../src/store/publishing/claim-posts.ts';
import { openPermit, type Permit } from '../../../src/store/publishing/open-permit.ts';
import { type Rig, startRig } from './support/rig.ts';

let rig: Rig;
let x: string;
beforeAll(async () => {
  rig = await startRig();
  x = await rig.addChannel('x');
});
afterAll(() => rig?.stop());
const sql = (text: string, values: unknown[] = []) => rig.database.store.pool.query(text, values);

async function claim(): Promise<ClaimedPost> {
  const postId = await rig.addPost(x, 'x', { text: 'Permit' });
  const claimed = await claimPost(rig.database.store.pool, 'test', postId, null);
  if (!claimed) throw new Error('not claimed');
  return claimed;
}
const ask = (post: ClaimedPost, gapSeconds = 0): Promise<Permit | null> =>
  openPermit(rig.database.store.pool, { ...post, postId: post.id, part: 0, bodyHash: 'hash', gapSeconds });

describe('a permit', () => {
  it('is given once', async () => {
    const post = await claim();
    expect(await ask(post)).toMatchObject({ attemptId: expect.stringMatching(/^attempt_/) });
    expect(await ask(post)).toBeNull();
  });

  it.each([
    ['a newer claim', 'update posts set fence = fence + 1 where id = $1'],
    ['an edit', 'update posts set revision = revision + 1 where id = $1'],
    ['a cancel', `update posts set state = 'cancelled' where id = $1`],
    ['a wish to cancel', 'update posts set cancel_requested = true where id = $1'],
    ['a move to later', `update posts set due_at = now() + interval '1 hour' where id = $1`],
    ['its lateness limit', `update posts set due_at = now() - interval '2 hours' where id = $1`],
    [
      'a disconnected channel',
      `update channels set auth_state = 'needs_auth' where id = (select channel_id from posts where id = $1)`,
    ],
    [
      'a deleted channel',
      `update channels set auth_state = 'ok', deleted_at = now() where id = (select channel_id from posts where id = $1)`,
    ],
    [
      'a busy channel',
      `update channels set deleted_at = null, next_free_at = now() + interval '1 hour' where id = (select channel_id from posts where id = $1)`,
    ],
  ])('is refused after %s', async (_, change) => {
    const post = await claim();
    await sql(change, [post.id]);
    expect(await ask(post)).toBeNull();
    expect((await sql('select 1 from attempts where post_id = $1', [post.id])).rowCount).toBe(0);
    await sql(`update channels set auth_state = 'ok', deleted_at = null, next_free_at = null`);
  });

  it('is refused for a part that is live, also under a fence that is right', async () => {
    const post = await claim();
    const permit = await ask(post);
    await sql(`update attempts set outcome = 'published' where id = $1`, [permit?.attemptId]);
    await sql(`update posts set state = 'scheduled' where id = $1`, [post.id]);
    expect(await ask(post)).toBeNull();
  });

  it('is refused after an embargo on its article', async () => {
    await sql(
      `insert into articles (id, newsroom_id, article, excerpts, content_hash) values ('article_1', $1, '{}', '[]', 'x')`,
      [rig.by.newsroomId],
    );
    const postId = await rig.addPost(x, 'x', { text: 'Embargoed', articleId: 'article_1' });
    const post = await claimPost(rig.database.store.pool, 'test', postId, null);
    await sql(`update articles set embargo_until = now() + interval '1 hour'`);
    expect(post && (await ask(post))).toBeNull();
  });

  it('waits for a hold that is being placed, and is refused when that commits', async () => {
    const post = await claim();
    const client = await rig.database.store.pool.connect();
    await client.query('begin');
    await client.query('update newsrooms set hold_epoch = hold_epoch + 1 where id = $1', [post.newsroomId]);
    const asked = ask(post);
    const early = await Promise.race([
      asked.then(() => 'answered'),
      new Promise((resolve) => setTimeout(resolve, 300, 'waiting')),
    ]);
    expect(early).toBe('waiting');
    await client.query('commit');
    client.release();
    expect(await asked).toBeNull();
  });

  it('that is under way makes a hold wait, and is named as in flight', async () => {
    const post = await claim();
    const client = await rig.database.store.pool.connect();
    await client.query('begin');
    await client.query('select 1 from newsrooms where id = $1 for share', [post.newsroomId]);
    const hold = placeHold(rig.context, rig.by, { reason: 'Stop' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await client.query(`update posts set state = 'publishing' where id = $1`, [post.id]);
    await client.query(
      `insert into attempts (id, post_id, fence, revision, body_hash, permit_expires_at)
       values ('attempt_in_flight', $1, 1, 1, 'x', now() + interval '20 seconds')`,
      [post.id],
    );
    await client.query('commit');
    client.release();
    expect((await hold).inFlight).toContain(post.id);
  });

  it('takes the channel’s gap with it', async () => {
    await sql('update holds set lifted_at = now()');
    const [first, second] = [await claim(), await claim()];
    const [one, two] = await Promise.all([ask(first, 60), ask(second, 60)]);
    expect([one, two].filter((permit) => permit !== null)).toHaveLength(1);
  });
});
