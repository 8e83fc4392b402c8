import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPost } from '../../../src/actions/publishing/publish-post.ts';
import { replaySpooledResults } from '../../../src/actions/sweep/repair.ts';
import { type Rig, startRig, until } from './support/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig?.stop());
const sql = (text: string) => rig.database.store.pool.query(text);
const spooled = () => readdir(path.join(rig.context.config.dataDir, 'results')).catch(() => []);

describe('a result that the database cannot take', () => {
  it('is on disk before the first wait, with no text in it, and the next process writes it down', async () => {
    await sql(`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`);
    await sql(`create trigger refuse before update on attempts for each row execute function refuse()`);
    const postId = await rig.addPost(await rig.addChannel('x'), 'x', { text: 'Spooled' });
    const publishing = publishPost(rig.context, { postId });
    await until(async () => (await spooled()).some((name) => name.endsWith('.json')));
    expect((await rig.post(postId)).state).toBe('publishing');
    await sql('drop trigger refuse on attempts');
    await replaySpooledResults(rig.context);
    expect(await rig.post(postId)).toMatchObject({ state: 'published', attempts: ['published'] });
    await publishing;
    expect(await spooled()).toEqual([]);
    expect(await rig.ledger('Spooled')).toHaveLength(1);
  });
});
