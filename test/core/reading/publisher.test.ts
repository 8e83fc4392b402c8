import { expect, test } from 'vitest';
import { readHtml } from '../../../src/sources/read-html.ts';
import { readText } from '../../../src/sources/read-text.ts';

const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const publisherOf = (head: string) => readHtml(`<head>${head}</head><p>Words.</p>`, null).publisher;
const siteName = '<meta property="og:site_name" content="Harbour &amp; Bay">';

test.each([
  [{ '@type': 'NewsArticle', publisher: { '@type': 'Organization', name: 'Harbour News' } }],
  [{ '@type': 'NewsArticle', publisher: [{ name: 'Harbour News' }] }],
  [{ '@type': 'NewsArticle', publisher: 'Harbour News' }],
  [
    {
      '@graph': [
        { '@type': 'NewsArticle', publisher: { '@id': '#p' } },
        { '@type': 'Organization', '@id': '#p', name: 'Harbour News' },
      ],
    },
  ],
])('is the publisher of the article in JSON-LD: %j', (data) => {
  expect(publisherOf(`${siteName}${linked(data)}`)).toBe('Harbour News');
});

test('is else the name of the site', () => {
  expect(publisherOf(siteName)).toBe('Harbour & Bay');
});

test.each([
  ['an address', 'https://harbour.example'],
  ['a slogan', 'All the news of the harbour, '.repeat(4)],
  ['no word', '–'],
])('is not %s', (_what, name) => {
  expect(publisherOf(linked({ '@type': 'NewsArticle', publisher: { name } }))).toBeNull();
});

test('is nobody for a text', () => {
  expect(readText('A headline\n\nA sentence that says something.').publisher).toBeNull();
});
