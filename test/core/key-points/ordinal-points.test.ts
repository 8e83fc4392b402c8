import { expect, test } from 'vitest';
import { splitArticle } from '../../../src/core/split-article.ts';
import { articleOf } from '../quotes/article-of.ts';

function points(text: string, language = 'en') {
  const article = articleOf([text], language);
  return splitArticle(article).flatMap((excerpt) => {
    if (excerpt.kind !== 'keyPoints' || excerpt.source !== 'enumeration') return [];
    const slice = article.articleBody.slice(excerpt.start, excerpt.end);
    expect(excerpt.items.every((item) => slice.includes(item))).toBe(true);
    return [{ intro: excerpt.intro, items: excerpt.items }];
  });
}

test.each([
  [
    'en',
    'There are two reasons. Firstly, the bridge is old. Secondly, the road is too narrow.',
    ['the bridge is old', 'the road is too narrow'],
  ],
  [
    'de',
    'Es gibt zwei Gründe. Erstens ist die Brücke alt. Zweitens ist die Straße zu schmal.',
    ['Erstens ist die Brücke alt', 'Zweitens ist die Straße zu schmal'],
  ],
  [
    'fr',
    'Il y a deux raisons. Premièrement, le pont est vieux. Deuxièmement, la route est étroite.',
    ['le pont est vieux', 'la route est étroite'],
  ],
  [
    'pl',
    'Są dwa powody. Po pierwsze, most jest stary. Po drugie, droga jest za wąska.',
    ['most jest stary', 'droga jest za wąska'],
  ],
])('%s: reads points that sentences number', (language, text, items) => {
  expect(points(text, language).map((found) => found.items)).toEqual([items]);
});

test.each([
  [
    'the count does not agree',
    'There are three reasons. Firstly, the bridge is old. Secondly, the road is narrow.',
  ],
  ['nothing announces them', 'The council met on Monday. First, it heard the mayor. Second, it had lunch.'],
  ['the order is broken', 'There are two reasons. Secondly, the road is narrow. Firstly, the bridge is old.'],
  ['an item is missing', 'There are three reasons. Firstly, the bridge is old. Thirdly, the road is narrow.'],
  [
    'a sentence stands between',
    'There are two reasons. Firstly, the bridge is old. It rains. Secondly, the road is narrow.',
  ],
])('invents nothing where %s', (_, text) => {
  expect(points(text)).toEqual([]);
});
