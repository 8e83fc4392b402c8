import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { liftHold } from '../../../src/actions/holds/lift-hold.ts';
import { listHolds } from '../../../src/actions/holds/list-holds.ts';
import { pruneRecords } from '../../../src/actions/prune-records.ts';
import { confirmPost } from '../../../src/actions/publishing/confirm-post.ts';
import { publishPost } from '../../../src/actions/publishing/publish-post.ts';
import { repair } from '../../../src/actions/sweep/repair.ts';
import { type Rig, startRig, until } from './support/rig.ts';

let rig: Rig;
let x: string;
beforeAll(async () => {
  rig = await startRig();
  x = await rig.addChannel('x');
});
beforeEach(async () => {
  await repair(rig.context);
});
afterAll(() => rig?.stop());
const sql = (text: string, values: unknown[] = []) => rig.database.store.pool.query(text, values);

const overdue = (text: string) => rig.addPost(x, 'x', { text, dueAt: new Date(Date.now() - 120_000) });
/** The post went out after the backup was made: the copy knows nothing of it. */
async function sentElsewhere(text: string): Promise<string> {
  const postId = await rig.addPost(x, 'x', { text });
  expect(await publishPost(rig.context, { postId })).toMatchObject({ state: 'published' });
  await sql('delete from attempts where post_id = $1', [postId]);
  await sql(`update posts set state = 'scheduled', receipt = null, fence = 0 where id = $1`, [postId]);
  return postId;
}
const settled = async (postId: string) => {
  await until(async () => {
    await confirmPost(rig.context, { postId });
    return (await rig.post(postId)).state !== 'publishing';
  });
  return (await rig.post(postId)).state;
};

describe('a database that was put back from a backup', () => {
  it('sends nothing by itself: what came due is looked up, and the newsroom is held', async () => {
    const sent = await sentElsewhere('Sent before the restore');
    const unsent = await overdue('Not sent before the restore');
    await sql(`update instance set value = '{"server":"1/1"}' where key = 'scheduler'`);
    await repair(rig.context);
    const [hold] = await listHolds(rig.context, rig.by);
    expect(hold).toMatchObject({ actor: 'sweep', network: null, channelId: null });
    expect((await rig.post(sent)).attempts).toEqual(['in_doubt']);
    expect(await settled(sent)).toBe('published');
    expect(await settled(unsent)).toBe('scheduled');
    await publishPost(rig.context, { postId: unsent });
    expect(await rig.ledger('before the restore')).toHaveLength(1);
    await liftHold(rig.context, rig.by, { holdId: hold?.id ?? '' });
    expect((await rig.post(unsent)).state).toBe('in_review');
    await repair(rig.context);
    expect(await listHolds(rig.context, rig.by)).toEqual([]);
  });

  it('and a network that cannot be asked leaves the post to a person', async () => {
    const sent = await sentElsewhere('Unknown after the restore');
    await sql(`update instance set updated_at = now() - interval '13 hours' where key = 'scheduler'`);
    await rig.fault({ network: 'x', call: 'lookup', fault: '500_no_effect', probability: 1 });
    await repair(rig.context);
    await sql(`update posts set doubt_since = now() - interval '1 hour' where id = $1`, [sent]);
    expect(await settled(sent)).toBe('uncertain');
    await rig.clearFaults();
    expect(await rig.ledger('Unknown after the restore')).toHaveLength(1);
  });
});

describe('a schedule whose last tick is half a day away', () => {
  it('looks first and sends nothing again by itself', async () => {
    const sent = await sentElsewhere('Sent, then a long gap');
    const unsent = await overdue('Unsent, then a long gap');
    await sql(`update instance set updated_at = now() - interval '13 hours' where key = 'scheduler'`);
    await repair(rig.context);
    expect(await settled(sent)).toBe('published');
    expect(await settled(unsent)).toBe('failed');
    expect(await rig.ledger('then a long gap')).toHaveLength(1);
  });

  it('in the future, after a clock was set back, makes nothing fire again', async () => {
    const postId = await rig.addPost(x, 'x', { text: 'Once' });
    await publishPost(rig.context, { postId });
    await sql(`update instance set updated_at = now() + interval '2 hours' where key = 'scheduler'`);
    await repair(rig.context);
    await publishPost(rig.context, { postId });
    expect(await rig.ledger('Once')).toHaveLength(1);
  });
});

describe('pruning', () => {
  it('forgets done follow-ups and preparations of finished posts after a week, and nothing else', async () => {
    const [done, doubtful] = [
      await rig.addPost(x, 'x', { text: 'Done', state: 'published' }),
      await rig.addPost(x, 'x', { text: 'Doubtful', state: 'uncertain' }),
    ];
    await sql(`update posts set state_at = now() - interval '8 days' where id = any($1)`, [[done, doubtful]]);
    await sql(
      `insert into preparations (id, post_id, key, network_id) select 'prep_' || id, id, 'media', '1' from unnest($1::text[]) id`,
      [[done, doubtful]],
    );
    await sql(
      `insert into outbox (newsroom_id, kind, payload, done_at)
      values ($1, 'old', '{}', now() - interval '8 days'), ($1, 'new', '{}', now()), ($1, 'open', '{}', null)`,
      [rig.by.newsroomId],
    );
    await pruneRecords(rig.context);
    const kinds = await sql(`select kind from outbox where kind in ('old', 'new', 'open') order by kind`);
    expect(kinds.rows.map(({ kind }) => kind)).toEqual(['new', 'open']);
    expect((await sql('select post_id from preparations')).rows).toEqual([{ post_id: doubtful }]);
  });
});
