import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import type { KeyPointsExcerpt } from '../../../src/core/excerpt.ts';
import { splitArticle } from '../../../src/core/split-article.ts';
import { articleOf } from '../quotes/article-of.ts';

const points = (text: string, language = 'en'): KeyPointsExcerpt[] =>
  splitArticle(articleOf([text], language)).filter((excerpt) => excerpt.kind === 'keyPoints');

test('an announced number that agrees makes an enumeration, with its introduction', () => {
  expect(
    points(
      'The memorandum outlines three areas: exchange of information and publications, joint projects, and exchange of people.',
    )[0],
  ).toMatchObject({
    intro: 'The memorandum outlines three areas',
    items: ['exchange of information and publications', 'joint projects', 'exchange of people'],
    source: 'enumeration',
  });
});
test.each([
  ['en', 'It sees two risks: fire, Florida; and flood, Ohio.', ['fire, Florida', 'flood, Ohio']],
  ['de', 'Es gibt drei Bedürfnisse: Ruhe, Äsung und Deckung.', ['Ruhe', 'Äsung', 'Deckung']],
  ['fr', 'Elle pose deux questions : le prix et le temps.', ['le prix', 'le temps']],
])('%s: %s', (language, text, items) => {
  expect(points(text, language)[0]?.items).toEqual(items);
});
test.each([
  'He met four ministers: Smith, Jones and Brown.',
  'They have one of two guests: Tim Cook, the chief executive of Apple, one of many.',
  'He left at two: 9:30 and 10:30 were too late for him, she wrote.',
])('invents nothing: %s', (text) => {
  expect(points(text).filter(({ source }) => source === 'enumeration')).toEqual([]);
});
test('a list of the article keeps its items and its introduction', () => {
  const article = articleOf(['The rules are:', 'Stay calm', 'Call for help']);
  const blocks: Block[] = article.blocks.map((block, index) =>
    index === 0 ? block : { ...block, type: 'listItem' },
  );
  expect(splitArticle({ ...article, blocks })).toContainEqual(
    expect.objectContaining({
      intro: 'The rules are',
      items: ['Stay calm', 'Call for help'],
      source: 'list',
    }),
  );
});
