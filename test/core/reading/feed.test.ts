import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/sources/feed.ts';

const base = 'https://news.example/feed';
const rss = (items: string) => `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>
<image><title>Logo</title></image>${items}</channel></rss>`;
const item = `<item><title><![CDATA[Bridge <b>opens</b> &amp; shines]]></title><link>/bridge?utm_source=rss</link>
<guid isPermaLink="false">n-17</guid><pubDate>Mon, 02 Mar 2026 09:30:00 +0200</pubDate><description>Words</description></item>`;
const expected = {
  identities: ['id:n-17', 'url:news.example/bridge'],
  title: 'Bridge opens & shines',
  datePublished: '2026-03-02T07:30:00.000Z',
};
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><link rel="self" href="/feed"/>
<entry><id>n-17</id><title type="html">Bridge &lt;b>opens&lt;/b> &amp;amp; shines</title><link rel="enclosure" href="/a.mp3"/>
<link href="https://www.news.example/bridge/"/><published>2026-03-02T09:30:00+02:00</published></entry></feed>`;
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour',
  items: [
    {
      id: 'n-17',
      url: 'http://news.example/bridge#top',
      title: 'Bridge opens & shines',
      date_published: '2026-03-02T09:30:00+02:00',
    },
    'nonsense',
  ],
});

describe('a feed', () => {
  test.each([
    ['RSS', rss(item)],
    ['RDF', `<rdf:RDF><channel><title>Harbour</title></channel>${item}</rdf:RDF>`],
    ['Atom', atom],
    ['JSON Feed', `\ufeff${json}`],
  ])('in %s gives its items, known by their ids and addresses', (_kind, text) => {
    const feed = readFeed(text, base);
    expect(feed.title).toBe('Harbour');
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject(expected);
  });
  test('gives every item in order, and none that nothing tells apart', () => {
    const other =
      '<item><title>Two</title><guid>https://news.example/two</guid></item><item><title>None</title></item>';
    const { items } = readFeed(rss(item + other), base);
    expect(items.map(({ title, url }) => [title, url])).toEqual([
      ['Bridge opens & shines', 'https://news.example/bridge?utm_source=rss'],
      ['Two', 'https://news.example/two'],
    ]);
  });
  test('keeps an identity when its link changes, and when its id does', () => {
    const before = readFeed(rss(item), base).items[0]?.identities ?? [];
    for (const change of [item.replace('/bridge', '/bridge-opens'), item.replace('n-17', 'n-18')]) {
      const after = readFeed(rss(change), base).items[0]?.identities ?? [];
      expect(after).not.toEqual(before);
      expect(after.some((identity) => before.includes(identity))).toBe(true);
    }
  });
});

test.each([
  ['a document type', `<!DOCTYPE rss [<!ENTITY a "b">]>${rss(item)}`],
  ['a page', '<html><body>Words</body></html>'],
  ['other JSON', '{"items":[]}'],
  ['bad JSON', '{'],
  ['nothing', ''],
  ['endless nesting', `<rss>${'<a>'.repeat(1000)}`],
])('%s is refused as a feed', (_what, text) => {
  expect(() => readFeed(text, base)).toThrow(expect.objectContaining({ code: 'feed_refused' }));
});
