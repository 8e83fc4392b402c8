import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postMarker, trackedLink } from '../../src/core/link.ts';

const purpose = {
  network: 'x',
  kind: 'quote',
  postId: 'post_abcdefghij0123456789',
  house: { utmCampaign: 'towncrier', linkMarker: true },
} as const;

describe('a link in a post', () => {
  it('says where the reader came from and carries the mark of its post', () => {
    expect(trackedLink('https://example.com/a', purpose)).toBe(
      'https://example.com/a?utm_source=x&utm_medium=social&utm_campaign=towncrier&utm_content=quote-tc23456789',
    );
  });

  it('keeps the rest of the address byte for byte', () => {
    expect(trackedLink('https://example.com/a?b=c%20d&e&f=1+2#top?x=y', purpose)).toMatch(
      /^https:\/\/example\.com\/a\?b=c%20d&e&f=1\+2&utm_source=x&.*#top\?x=y$/,
    );
  });

  it("replaces another campaign's parameters", () => {
    const link = trackedLink('https://example.com/?utm_source=rss&id=7&utm_content=feed', purpose) ?? '';
    expect(new URL(link).searchParams.getAll('utm_source')).toEqual(['x']);
    expect(new URL(link).searchParams.getAll('utm_content')).toEqual(['quote-tc23456789']);
    expect(new URL(link).searchParams.get('id')).toBe('7');
  });

  it('has no mark where there are no ids or the newsroom wants none', () => {
    for (const one of [
      { ...purpose, postId: null },
      { ...purpose, house: { utmCampaign: null, linkMarker: false } },
    ]) {
      expect(new URL(trackedLink('https://example.com/', one) ?? '').searchParams.get('utm_content')).toBe(
        'quote',
      );
    }
  });

  it('is none for an article that has no web address', () => {
    for (const url of [null, '', 'article.txt', 'file:///tmp/a.html', 'javascript:alert(1)']) {
      expect(trackedLink(url, purpose)).toBeNull();
    }
  });

  it('opens the same page as before, for every web address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const before = new URL(url);
        const after = new URL(trackedLink(url, purpose) ?? '');
        expect([after.origin, after.pathname, after.hash]).toEqual([
          before.origin,
          before.pathname,
          before.hash,
        ]);
        for (const [name, value] of before.searchParams)
          if (!name.startsWith('utm_')) expect(after.searchParams.getAll(name)).toContain(value);
        expect(/\s/.test(after.href)).toBe(false);
      }),
    );
  });

  it('has a mark of eight letters or digits, whatever the id', () => {
    fc.assert(fc.property(fc.string(), (id) => /^tc[A-Za-z0-9]{8}$/.test(postMarker(id))));
  });
});
