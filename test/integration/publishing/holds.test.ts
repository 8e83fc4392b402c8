import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liftHold } from '../../../src/actions/holds/lift-hold.ts';
import { listHolds } from '../../../src/actions/holds/list-holds.ts';
import { placeHold } from '../../../src/actions/holds/place-hold.ts';
import { confirmPost } from '../../../src/actions/publishing/confirm-post.ts';
import { publishPost } from '../../../src/actions/publishing/publish-post.ts';
import { resolvePost } from '../../../src/actions/resolve-post.ts';
import { retryPost } from '../../../src/actions/retry-post.ts';
import { publishOverdue } from '../../../src/actions/sweep/publish-overdue.ts';
import { repair } from '../../../src/actions/sweep/repair.ts';
import { type Rig, startRig, until } from './support/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.stop());
const sql = (text: string, values: unknown[] = []) => rig.database.store.pool.query(text, values);

/** As if the first part of a thread had been published. */
const live = (postId: string) =>
  sql(
    `insert into attempts (id, post_id, fence, revision, body_hash, permit_expires_at, outcome, network_post_id)
     values ($1, $2, 0, 1, 'x', now(), 'published', '1')`,
    [`attempt_live_${postId}`, postId],
  );

describe('a hold', () => {
  it('lets nothing leave after it was confirmed but what it named as in flight', async () => {
    const channel = await rig.addChannel('x');
    for (let trial = 0; trial < 25; trial++) {
      const ids = await Promise.all(
        Array.from({ length: 4 }, (_, n) => rig.addPost(channel, 'x', { text: `Hold ${trial}.${n}#` })),
      );
      const sends = ids.map(async (postId, n) => {
        await new Promise((resolve) => setTimeout(resolve, n * 3));
        await publishPost(rig.context, { postId });
      });
      await new Promise((resolve) => setTimeout(resolve, trial % 12));
      const hold = await placeHold(rig.context, rig.by, { channelId: channel, reason: 'Race' });
      const confirmedAt = Date.now();
      await Promise.all(sends);
      for (const row of await rig.ledger(`Hold ${trial}.`)) {
        const postId = ids[Number(/\.(\d)#/.exec(row.text)?.[1])] ?? '';
        if (!hold.inFlight.includes(postId))
          expect(Date.parse(row.time), row.text).toBeLessThanOrEqual(confirmedAt);
      }
      await liftHold(rig.context, rig.by, { holdId: hold.id, overdue: 'drop' });
    }
  });

  it('spares breaking news when told to, and other networks', async () => {
    const [x, page] = [await rig.addChannel('x'), await rig.addChannel('facebook')];
    const hold = await placeHold(rig.context, rig.by, {
      network: 'x',
      exceptBreaking: true,
      reason: 'Night',
    });
    expect(await listHolds(rig.context, rig.by)).toMatchObject([
      { id: hold.id, network: 'x', exceptBreaking: true },
    ]);
    const [held, breaking, other] = [
      await rig.addPost(x, 'x', { text: 'Held' }),
      await rig.addPost(x, 'x', { text: 'Breaking', class: 'breaking' }),
      await rig.addPost(page, 'facebook', { text: 'Other network' }),
    ];
    for (const postId of [held, breaking, other]) await publishPost(rig.context, { postId });
    const states = await Promise.all([held, breaking, other].map(async (id) => (await rig.post(id)).state));
    expect(states).toEqual(['scheduled', 'published', 'published']);
    await liftHold(rig.context, rig.by, { holdId: hold.id });
    expect(await rig.post(held)).toMatchObject({ state: 'in_review', reason: { code: 'hold_lifted' } });
  });

  it('lets nothing overdue out when it ends by itself', async () => {
    const x = await rig.addChannel('x');
    await placeHold(rig.context, rig.by, {
      channelId: x,
      reason: 'A minute',
      until: new Date(Date.now() + 300),
    });
    const postId = await rig.addPost(x, 'x', { text: 'Came due under it' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await publishPost(rig.context, { postId });
    await repair(rig.context);
    expect((await rig.post(postId)).state).toBe('in_review');
  });

  it('leaves a thread that it stopped in the middle to people', async () => {
    const x = await rig.addChannel('x');
    const hold = await placeHold(rig.context, rig.by, { channelId: x, reason: 'In the middle' });
    const thread = await rig.addPost(x, 'x', { text: 'T1', parts: [{ text: 'T1' }, { text: 'T2' }] });
    await live(thread);
    await liftHold(rig.context, rig.by, { holdId: hold.id });
    expect((await rig.post(thread)).state).toBe('partial');
  });

  it('spaces the overdue when told to', async () => {
    const x = await rig.addChannel('x');
    const hold = await placeHold(rig.context, rig.by, { channelId: x, reason: 'Space' });
    const ids = [await rig.addPost(x, 'x', { text: 'S1' }), await rig.addPost(x, 'x', { text: 'S2' })];
    await liftHold(rig.context, rig.by, { holdId: hold.id, overdue: 'space' });
    const { rows } = await sql(
      `select round(extract(epoch from due_at - now()))::int as "in" from posts where id = any($1) order by due_at`,
      [ids],
    );
    expect(rows.map((row) => Math.round(row.in / 10) * 10)).toEqual([120, 240]);
  });

  it('refuses what does not exist', async () => {
    await expect(placeHold(rig.context, rig.by, { channelId: 'nowhere', reason: 'x' })).rejects.toMatchObject(
      { kind: 'not_found' },
    );
    await expect(liftHold(rig.context, rig.by, { holdId: 'nothing' })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

describe('what stands against a send', () => {
  it('keeps the gap between two posts of one channel', async () => {
    await rig.settings({ minGapSeconds: 60 });
    const x = await rig.addChannel('x');
    const ids = await Promise.all([1, 2, 3].map((n) => rig.addPost(x, 'x', { text: `Gap ${n}` })));
    await Promise.all(ids.map((postId) => publishPost(rig.context, { postId })));
    expect(await rig.ledger('Gap ')).toHaveLength(1);
    await rig.settings({ minGapSeconds: 0 });
  });

  it('stops a network that is doubtful three times, but for a canary', async () => {
    await rig.settings({ doubtBreaker: true });
    await rig.fault({ network: 'facebook', call: 'create', fault: '500_no_effect' });
    const page = await rig.addChannel('facebook');
    for (let n = 0; n < 5; n++) {
      await publishPost(rig.context, { postId: await rig.addPost(page, 'facebook', { text: `Sick ${n}` }) });
    }
    const { rows } = await sql(
      `select count(*)::int as doubts from posts where network = 'facebook' and doubt_since is not null`,
    );
    expect(rows[0].doubts).toBe(3);
    await rig.clearFaults();
    await sql(`update breakers set next_canary_at = now()`);
    const canary = await rig.addPost(page, 'facebook', { text: 'Canary' });
    await publishPost(rig.context, { postId: canary });
    expect((await rig.post(canary)).state).toBe('published');
    expect((await sql('select 1 from breakers')).rowCount).toBe(0);
    await rig.settings({ doubtBreaker: false });
  });

  it('an outage lets five per channel leave, spaced, and the rest ask', async () => {
    await repair(rig.context);
    const x = await rig.addChannel('x');
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        rig.addPost(x, 'x', { text: `Overdue ${n}#`, dueAt: new Date(Date.now() - 600_000) }),
      ),
    );
    await sql(`update instance set updated_at = now() - interval '6 hours' where key = 'scheduler'`);
    // A worker that wakes before the recovery sends nothing.
    expect(await publishOverdue(rig.context, 50)).toEqual([]);
    expect((await publishPost(rig.context, { postId: ids[0] ?? '' })).outcome).not.toBe('moved');
    await repair(rig.context);
    const posts = await Promise.all(ids.map((id) => rig.post(id)));
    expect(posts.filter(({ state }) => state === 'missed')).toHaveLength(15);
    const waits = posts
      .filter(({ state }) => state === 'scheduled')
      .map(({ notBefore }) => notBefore?.getTime() ?? 0);
    const gaps = waits
      .sort((a, b) => a - b)
      .slice(1)
      .map((at, n) => Math.round((at - (waits[n] ?? 0)) / 1000));
    expect(gaps).toEqual([120, 120, 120, 120]);
  });

  it('an outage never calls a thread missed of which a part is live, and leaves what is held', async () => {
    const [x, heldChannel] = [await rig.addChannel('x'), await rig.addChannel('x')];
    const overdue = (channel: string, n: number, more = {}) =>
      rig.addPost(channel, 'x', { text: `O${n}`, dueAt: new Date(Date.now() - 600_000 + n), ...more });
    const thread = await overdue(x, 0, { parts: [{ text: 'O0' }, { text: 'O1' }] });
    await live(thread);
    for (let n = 1; n < 7; n++) await overdue(x, n);
    const hold = await placeHold(rig.context, rig.by, { channelId: heldChannel, reason: 'Held' });
    const held = await Promise.all(Array.from({ length: 7 }, (_, n) => overdue(heldChannel, n)));
    await sql(`update instance set updated_at = now() - interval '6 hours' where key = 'scheduler'`);
    await repair(rig.context);
    expect((await rig.post(thread)).state).toBe('partial');
    const states = await Promise.all(held.map(async (id) => (await rig.post(id)).state));
    expect(new Set(states)).toEqual(new Set(['scheduled']));
    await liftHold(rig.context, rig.by, { holdId: hold.id, overdue: 'drop' });
  });
});

describe('a permit whose holder died', () => {
  it('is looked up, found, and never sent again', async () => {
    const x = await rig.addChannel('x');
    // The send goes out, the answer is never written down: as a kill -9 between the two leaves it.
    const postId = await rig.addPost(x, 'x', { text: 'Orphan' });
    await publishPost(rig.context, { postId });
    await sql(`update posts set state = 'publishing', receipt = null where id = $1`, [postId]);
    await sql(
      `update attempts set outcome = 'open', ended_at = null, permit_expires_at = now() where post_id = $1`,
      [postId],
    );
    await repair(rig.context);
    expect((await rig.post(postId)).attempts).toEqual(['open']);
    await sql(`update attempts set permit_expires_at = now() - interval '36 seconds' where post_id = $1`, [
      postId,
    ]);
    await repair(rig.context);
    expect((await rig.post(postId)).attempts).toEqual(['in_doubt']);
    await confirmPost(rig.context, { postId });
    expect(await rig.post(postId)).toMatchObject({ state: 'published', attempts: ['found'] });
    expect(await rig.ledger('Orphan')).toHaveLength(1);
  });
});

describe('people', () => {
  it('retry what failed, this post only', async () => {
    const x = await rig.addChannel('x');
    const postId = await rig.addPost(x, 'x', { text: 'Again', state: 'missed' });
    expect(await retryPost(rig.context, rig.by, { postId })).toEqual({ state: 'scheduled' });
    await expect(retryPost(rig.context, rig.by, { postId })).rejects.toMatchObject({
      kind: 'conflict',
      details: { state: 'scheduled' },
    });
    await sql(`update posts set due_at = now() where id = $1`, [postId]);
    await until(async () => (await publishPost(rig.context, { postId })).outcome === 'moved');
    expect(await rig.ledger('Again')).toHaveLength(1);
  });

  it('resolve what could not be asked', async () => {
    const x = await rig.addChannel('x');
    const uncertain = async (text: string) => {
      const postId = await rig.addPost(x, 'x', { text, state: 'uncertain' });
      await sql(
        `insert into attempts (id, post_id, fence, revision, body_hash, permit_expires_at, outcome)
         values ($1, $2, 1, 1, 'x', now(), 'in_doubt')`,
        [`attempt_${postId}`, postId],
      );
      return postId;
    };
    const live = await uncertain('It is live');
    await resolvePost(rig.context, rig.by, {
      postId: live,
      outcome: 'live',
      url: 'https://x.com/a/status/77',
    });
    expect(await rig.post(live)).toMatchObject({
      state: 'published',
      attempts: ['found'],
      receipt: { networkPostId: '77' },
    });
    const gone = await uncertain('It is not');
    await resolvePost(rig.context, rig.by, { postId: gone, outcome: 'absent', then: 'cancel' });
    expect(await rig.post(gone)).toMatchObject({ state: 'cancelled', attempts: ['absent'] });
    const again = await uncertain('Send it again');
    await resolvePost(rig.context, rig.by, { postId: again, outcome: 'absent', then: 'resend' });
    expect((await rig.post(again)).state).toBe('scheduled');
    await sql(`update posts set due_at = now() where id = $1`, [again]);
    await until(async () => (await publishPost(rig.context, { postId: again })).outcome === 'moved');
    expect(await rig.post(again)).toMatchObject({ state: 'published', attempts: ['absent', 'published'] });
    const tired = await uncertain('Give up');
    await resolvePost(rig.context, rig.by, { postId: tired, outcome: 'abandon' });
    expect((await rig.post(tired)).state).toBe('abandoned');
  });
});
