import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { article } from '../../../src/core/article.ts';
import { readHtml } from '../../../src/sources/read-html.ts';

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const story = `<nav><a href="/">Home</a></nav><main><h1>Harbour bridge opens after nine years</h1>
<p class="standfirst">The crossing cost twice what was planned, and nobody at the council is in a hurry to say why, or to name whoever signed for it in the end.</p>
<div class="byline">By Ann Lee and Bo C. Ek</div>
<article><p>The bridge over the harbour was opened on Monday by the mayor, who walked across it first.</p>
<h2>What it cost</h2><p>Planners had asked for ninety million, the council said, and the bill came to more than twice that.</p>
<ul><li>four lanes for cars, two for buses</li><li>a path for people on foot</li></ul>
<blockquote><p>“We are glad that it stands,” the mayor said to reporters after the ceremony.</p></blockquote>
<p>Traffic is expected to halve in the old town within a year, according to the council’s own count.</p></article>
<div class="related-stories"><h3>More</h3><p>Another story about another bridge, which is longer than this one is.</p></div></main>
<footer><a href="https://www.facebook.com/harbournews">f</a> <a href="https://x.com/intent/post?url=x">share</a>
<a href="//twitter.com/harbournews">t</a></footer>`;
const linked = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('the body', () => {
  const read = readHtml(page('', story), 'https://news.example/bridge');
  test('has the story in order, by kinds of blocks, and nothing beside it', () => {
    expect(read.blocks.map((block) => block.type)).toEqual([
      'paragraph', 'paragraph', 'heading', 'paragraph', 'listItem', 'listItem', 'quote', 'paragraph',
    ]); // biome-ignore format: one line
    expect(read.articleBody).not.toContain('Another story');
    expect(read.articleBody).toBe(read.blocks.map((block) => block.text).join('\n\n'));
  });
  test('is preceded by its headline and its people, and names the profiles that the page links', () => {
    expect(read.headline).toBe('Harbour bridge opens after nine years');
    expect(read.author).toEqual(['Ann Lee', 'Bo C. Ek']);
    expect(read.networksNamed).toEqual(['facebook', 'x']);
    expect(read.inLanguage).toBe('en-GB');
  });
});

describe('metadata', () => {
  test('comes from JSON-LD first, also inside @graph, arrays and sloppy JSON', () => {
    const node = {
      '@type': ['NewsArticle'],
      headline: 'Harbour bridge opens after nine years',
      author: [{ '@type': 'Person', name: 'Cy Dee' }],
      datePublished: '2026-03-02T09:30:00+02:00',
      isAccessibleForFree: 'False',
      articleSection: 'City',
      keywords: 'bridge, harbour',
      isBasedOn: 'https://council.example/report',
    };
    const unsigned = story.replace('By Ann Lee and Bo C. Ek', '');
    const sloppy = `//<![CDATA[\n${JSON.stringify({
      '@graph': [{ '@type': 'WebSite' }, node],
    })
      .replace('nine', 'ni\tne')
      .replace(/\}$/, ',}')}\n//]]>`;
    for (const data of [node, [node], { '@graph': [node] }, sloppy]) {
      const read = readHtml(
        page(`${linked(data)}<meta name="author" content="Somebody Else">`, unsigned),
        null,
      );
      expect(read).toMatchObject({
        author: ['Cy Dee'],
        datePublished: '2026-03-02T07:30:00.000Z',
        isAccessibleForFree: false,
        section: 'City',
        keywords: ['bridge', 'harbour'],
        isBasedOn: 'https://council.example/report',
      });
    }
  });
  test.each([
    [
      '<meta property="article:published_time" content="2026-03-02T09:30:00Z">',
      '',
      '2026-03-02T09:30:00.000Z',
    ],
    ['<meta property="article:published_time" content="2026-03-02T00:30:00+02:00">', '', '2026-03-02'],
    ['<meta name="date" content="2026-03-02">', '', '2026-03-02'],
    ['', '<p>2. März 2026</p>', '2026-03-02'],
    ['', '<p>2 de marzo de 2026</p>', '2026-03-02'],
    ['', '<p>2026年3月2日</p>', '2026-03-02'],
    [
      '<meta property="article:published_time" content="2026-03-03T03:30:00Z">',
      '<p>March 2, 2026</p>',
      '2026-03-02',
    ],
    ['', '<p>Nothing here</p>', null],
  ])('gives the day of publication: %s %s', (head, line, date) => {
    const body = story.replace('</h1>', `</h1>${line}`);
    expect(readHtml(page(head, body), null).datePublished).toBe(date);
  });
  test('gives the image with its size and words, and the canonical address of the same site only', () => {
    const head = `<link rel="canonical" href="/bridge"><meta property="og:image" content="/b.jpg"><meta property="og:image:width" content="1200">
      <meta property="og:image:alt" content="The bridge &amp; the bay">`;
    const read = readHtml(page(head, story), 'https://news.example/bridge?utm_source=x#top');
    expect(read.url).toBe('https://news.example/bridge');
    expect(read.image).toEqual({
      url: 'https://news.example/b.jpg',
      width: 1200,
      alt: 'The bridge & the bay',
    });
    const foreign = page('<link rel="canonical" href="https://other.example/">', story);
    expect(readHtml(foreign, 'https://news.example/bridge').url).toBe('https://news.example/bridge');
  });
  test('leaves the kicker and the site’s name out of the headline', () => {
    const kicker =
      '<h1><span class="kicker">City</span><span class="headline">Harbour bridge opens after nine years</span></h1>';
    const body = story.replace(/<h1>.*<\/h1>/, kicker);
    expect(readHtml(page('', body), null).headline).toBe('Harbour bridge opens after nine years');
    const titled = page(
      '<title>A bridge opens | Harbour News</title><meta property="og:site_name" content="Harbour News">',
      '<p>x</p>',
    );
    expect(readHtml(titled, null).headline).toBe('A bridge opens');
  });
});

test('any text in any order of tags gives an article of the right shape', () => {
  const pieces = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<table>',
    '<td>',
    '<li>',
    '<h1>',
    '<a href="//x.com/y">',
    '</a>',
    '<br>',
    '<svg/>',
    '“',
    'Follow us on X',
    '<!--',
    '&amp;',
    '2026-01-01',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), {
        maxLength: 60,
      }),
      (parts) => {
        const read = readHtml(parts.join(' '), null);
        article.parse(read);
        expect(read.articleBody).toBe(read.blocks.map((block) => block.text).join('\n\n'));
      },
    ),
    { numRuns: 300 },
  );
});
