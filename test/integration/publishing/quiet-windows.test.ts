import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editSettings } from '../../../src/actions/edit-settings.ts';
import { publishPost } from '../../../src/actions/publishing/publish-post.ts';
import type { QuietWindow } from '../../../src/core/quiet-window.ts';
import { type Rig, startRig } from './support/rig.ts';

let rig: Rig;
let x: string;
beforeAll(async () => {
  rig = await startRig();
  x = await rig.addChannel('x');
});
afterAll(() => rig?.stop());

const until = new Date(Date.now() + 3_600_000);
const silence = (overdue: QuietWindow['overdue'], more: Partial<QuietWindow> = {}) =>
  editSettings(rig.context, rig.by, {
    quietWindows: [
      {
        name: 'Mourning',
        once: { from: new Date(Date.now() - 60_000).toISOString(), to: until.toISOString() },
        overdue,
        exceptBreaking: true,
        ...more,
      },
    ],
  });

describe('a post that comes due in a quiet window', () => {
  it.each([
    ['hold', 'in_review'],
    ['move', 'scheduled'],
    ['drop', 'cancelled'],
  ] as const)('%s: becomes %s, and nothing leaves', async (overdue, state) => {
    await silence(overdue);
    const postId = await rig.addPost(x, 'x', { text: `Quiet ${overdue}` });
    expect(await publishPost(rig.context, { postId })).toEqual({ outcome: 'moved', state });
    expect(await rig.post(postId)).toMatchObject({ state, reason: { code: 'quiet_window' }, attempts: [] });
    const { rows } = await rig.database.store.pool.query('select due_at as due from posts where id = $1', [
      postId,
    ]);
    if (overdue === 'move') expect(rows[0].due).toEqual(until);
    expect((await publishPost(rig.context, { postId })).outcome).not.toBe('published');
    expect(await rig.ledger('Quiet')).toEqual([]);
  });

  it('leaves when it is breaking news and the window spares that', async () => {
    await silence('hold');
    const postId = await rig.addPost(x, 'x', { text: 'Breaking', class: 'breaking' });
    await publishPost(rig.context, { postId });
    expect((await rig.post(postId)).state).toBe('published');
    await editSettings(rig.context, rig.by, { quietWindows: [] });
  });
});
