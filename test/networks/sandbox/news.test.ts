import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { newsArticles, sampleArticlePath } from '../../../src/sandbox/news/index.ts';
import { rehearse } from './start.ts';

const sandbox = rehearse();
const sampleText = readFileSync(new URL('../../../src/sandbox/news/sample.txt', import.meta.url), 'utf8');
const original = new URL('../../../../shared/sample/finland-japan-6g.txt', import.meta.url);

it('ships the sample article as text with the same words as its page', async () => {
  const [article] = newsArticles;
  const texts =
    article?.blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text])) ?? [];
  for (const text of [article?.headline, article?.standfirst, ...texts]) expect(sampleText).toContain(text);
  const page = await (await fetch(sandbox.url + sampleArticlePath)).text();
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
  expect(data).toMatchObject({ '@type': 'NewsArticle', headline: article?.headline, inLanguage: 'en' });
  expect(page).toMatch(/follow us on .*Facebook.*Twitter.*Instagram/);
});

it('quotes the original word for word', (context) => {
  if (!existsSync(original)) {
    console.warn('SKIPPED: ../shared/sample is not here, the quotation was not compared with its source');
    context.skip();
  }
  const quote = /“Japan is a major.*?”/s.exec(readFileSync(original, 'utf8'))?.[0] ?? 'missing';
  expect(sampleText).toContain(quote);
  expect(sampleText).toContain(
    'exchange of information and publications, collaboration on Research and Development projects, and personnel exchange',
  );
});

it.each(newsArticles.map(({ slug }) => [slug]))(
  'serves %s with a picture that every network takes',
  async (slug) => {
    expect((await fetch(`${sandbox.url}/news/${slug}`)).status).toBe(200);
    const bytes = Buffer.from(await (await fetch(`${sandbox.url}/news/images/${slug}.jpg`)).arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  },
);

it('has no page for other names', async () => {
  for (const path of ['/news/nothing', '/news/../ledger/x', '/news/images/nothing.jpg']) {
    expect((await fetch(sandbox.url + path)).status).toBe(404);
  }
});
