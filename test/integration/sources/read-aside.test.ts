import { describe, expect, test } from 'vitest';
import { createAsideReader } from '../../../src/sources/read-aside.ts';

const paragraph =
  '<p>The bridge over the harbour was opened on Monday by the mayor, who walked across it first.</p>';
const pageOf = (megabytes: number) =>
  `<html lang="en"><h1>Harbour bridge opens</h1><main>${paragraph.repeat((megabytes * 1e6) / paragraph.length)}</main></html>`;

/** The longest time for which this thread could do nothing else, in milliseconds. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await work();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

describe('a large page', () => {
  test('is read as a small one is, while this thread goes on', async () => {
    // Many tags in few characters: handing it over costs nothing, reading it does.
    const html = `<h1>Harbour bridge opens</h1>${'<table><tr><td>x'.repeat(8000)}`;
    const [aside, here] = [
      createAsideReader(),
      createAsideReader({ inlineLength: Number.POSITIVE_INFINITY, inlineTags: Number.POSITIVE_INFINITY }),
    ];
    let article: unknown;
    const pause = await longestPause(async () => {
      article = await aside({ html });
    });
    const blocked = await longestPause(() => here({ html }));
    // Elsewhere on a busy machine any figure in milliseconds fails some day; a reading in this thread blocks it whole.
    expect(pause).toBeLessThan(blocked / 3);
    expect(article).toEqual(await here({ html }));
  });
  test('is one of many tags, too', async () => {
    const html = `<h1>Harbour bridge opens</h1>${'<p>x'.repeat(10)}`;
    const tooMany = createAsideReader({ inlineTags: 11, timeoutMs: 1 });
    await expect(tooMany({ html })).rejects.toMatchObject({ code: 'reading_took_too_long' });
    const enough = createAsideReader({ inlineTags: 12, timeoutMs: 1 });
    expect((await enough({ html })).headline).toBe('Harbour bridge opens');
  });
  test('is cut off at the time limit, and the next one is read', async () => {
    const read = createAsideReader({ inlineLength: 0, timeoutMs: 1, threads: 1 });
    await expect(read({ html: pageOf(1) })).rejects.toMatchObject({
      kind: 'validation',
      code: 'reading_took_too_long',
    });
    const patient = createAsideReader({ inlineLength: 0, threads: 1 });
    const articles = await Promise.all(
      ['One', 'Two', 'Three'].map((title) => patient({ text: `${title}\n\nA sentence.` })),
    );
    expect(articles.map((article) => article.headline)).toEqual(['One', 'Two', 'Three']);
  });
});
