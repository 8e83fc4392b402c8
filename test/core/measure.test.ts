import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import twitterText from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measure } from '../../src/core/measure.ts';
import { urlRanges } from '../../src/core/url-ranges.ts';
import { facebookRules } from '../../src/networks/facebook/rules.ts';
import { instagramRules } from '../../src/networks/instagram/rules.ts';
import { xRules } from '../../src/networks/x/rules.ts';

const x = (text: string) => measure(text, xRules);

describe("X's weighted length", () => {
  it.each([
    ['Hello, world! 👋', 16],
    ['cafe\u0301', 4],
    ['…', 2],
    ['•', 2],
    ['€→✓™', 8],
    ['“—”’', 4],
    ['مرحبا', 5],
    ['東京', 4],
    ['bbc.news', 23],
    ['see https://example.com/a/very/long/path?with=a&query=string#top now', 31],
    ['©', 1],
    ['👨‍👩‍👧‍👦', 2],
    ['👍🏽', 2],
    ['1️⃣', 2],
    ['🇫🇮', 2],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2],
    // Newer than twitter-text's list, which counts their pieces.
    ['🧑‍🔧', 2],
    ['❤️‍🔥', 2],
    ['❤‍🔥', 2],
    ['🧑‍🎄', 2],
    ['🫱🏻‍🫲🏿', 2],
    // No such emoji: seen as its pieces.
    ['🐶‍🐱', 5],
    ['🇽🇽', 4],
  ])('of %j is %i', (text, weight) => {
    expect(x(text)).toBe(weight);
  });

  it('is that of twitter-text for texts without newer emoji', () => {
    const old = ['😀', '👍🏽', '👩‍🚀', '👨‍👩‍👧‍👦', '🇫🇮', '1️⃣', '❤️', '☎', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '⚽', '🕵️‍♀️'];
    const words = [
      'é',
      'e\u0301',
      ' ',
      '\n',
      'a.com',
      'https://b.org/x?y=1#z',
      '#',
      '@',
      '漢',
      '…',
      '“',
      'ß',
      '🏽',
      '1',
    ];
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...old, ...words), fc.string({ unit: 'grapheme-ascii', maxLength: 8 })),
        ),
        (pieces) => {
          // A separator, because a joiner-like neighbour makes two old emoji into another, newer one.
          const text = pieces.join(' ');
          expect(x(text)).toBe(twitterText.parseTweet(text).weightedLength);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is never over that of twitter-text, and never zero for a text that shows something', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(x(text)).toBeLessThanOrEqual(twitterText.parseTweet(text).weightedLength);
        expect(x(text)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on how accents are composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(x(text.normalize('NFD'))).toBe(x(text.normalize('NFC')));
      }),
    );
  });
});

describe('the other networks', () => {
  it('count what they document, or what is largest', () => {
    expect(measure('a👍', facebookRules)).toBe(2);
    expect(measure('a👍', instagramRules)).toBe(3);
  });
});

const conformance = new URL('../../../shared/contracts/twitter-text/conformance/', import.meta.url);
const present = existsSync(conformance);
if (!present) console.warn(`SKIPPED: twitter-text's conformance files are not at ${conformance.pathname}`);

describe.skipIf(!present)("twitter-text's conformance files", () => {
  type Case = { description: string; text: string; expected: { weightedLength: number } & string[] };
  const read = (file: string): { tests: Record<string, Case[]> } =>
    present ? parse(readFileSync(new URL(file, conformance), 'utf8')) : { tests: {} };
  const validate = read('validate.yml').tests;
  const extract = read('extract.yml').tests;
  const tlds = read('tlds.yml').tests;
  const named = (cases: Case[] | undefined) => (cases ?? []).map((one) => [one.description, one] as const);

  it('are complete', () => {
    expect(validate['WeightedTweetsWithDiscountedEmojiCounterTest']?.length).toBeGreaterThan(20);
    expect(extract['urls']?.length).toBeGreaterThan(50);
    expect(tlds['generic']?.length).toBeGreaterThan(1000);
  });

  describe.each(['WeightedTweetsWithDiscountedEmojiCounterTest', 'UnicodeDirectionalMarkerCounterTest'])(
    '%s',
    (name) => {
      it.each(named(validate[name]))('%s', (_, { text, expected }) => {
        expect(x(text)).toBe(expected.weightedLength);
      });
    },
  );

  const found = (text: string) => urlRanges(text).map(({ start, end }) => text.slice(start, end));
  describe.each(['urls', 'urls_with_directional_markers'])('extract %s', (name) => {
    it.each(named(extract[name]))('%s', (_, { text, expected }) => {
      const urls = expected.map((one: string | { url: string }) => (typeof one === 'string' ? one : one.url));
      expect(found(text)).toEqual(urls);
    });
  });

  it.each(['country', 'generic'])('finds links below every %s domain', (name) => {
    const missed = (tlds[name] ?? []).filter(({ text, expected }) => found(text).join() !== expected.join());
    expect(missed.map(({ description }) => description)).toEqual([]);
  });
});

describe('links to this machine', () => {
  it('count like links to a public name, so that a rehearsal shows what readers will get', () => {
    const link = 'http://127.0.0.1:3001/news/six?utm_source=x&utm_content=quote-tc12345678';
    expect(measure(`Words ${link}`, xRules)).toBe(6 + 23);
    expect(urlRanges(`Words ${link} more`)).toEqual([{ start: 6, end: 6 + link.length }]);
    expect(measure('http://localhost/ and http://localhost:80/x', xRules)).toBe(23 + 5 + 23);
  });

  it('leave other addresses without a public name to be counted by their characters', () => {
    expect(measure('http://192.168.0.1/x', xRules)).toBe(20);
    expect(measure('http://localhosting/x', xRules)).toBe(21);
  });
});
