import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenText } from '../../../src/core/fit/shorten-text.ts';
import { urlRanges } from '../../../src/core/url-ranges.ts';

const within = (limit: number) => (candidate: string) => candidate.length <= limit;
const short = (text: string, limit: number, language = 'en') => shortenText(text, language, within(limit));

describe('a text that is too long', () => {
  it.each([
    // [text, limit, what is left]
    ['It fits.', 8, 'It fits.'],
    ['The council has voted. The mayor disagrees, and will appeal.', 40, 'The council has voted. …'],
    [
      'The council has voted for the new harbour, the mayor said on Monday',
      50,
      'The council has voted for the new harbour…',
    ],
    ['The council has voted for the new harbour', 30, 'The council has voted for the…'],
    // A clause that keeps too little is passed over.
    ['However, the council has voted for the new harbour', 40, 'However, the council has voted for the…'],
    // Marks do not hang before the ellipsis.
    ['The council – and the mayor – has voted', 15, 'The council…'],
    // What a number counts stays with it.
    ['Japan will spend $2 billion on research', 22, 'Japan will spend…'],
    ['The town has 1,250,000 people in it', 20, 'The town has…'],
    ['Sales rose 3.5 percent in the third quarter', 18, 'Sales rose…'],
    ['Read https://example.com/a/long/path for more', 20, 'Read…'],
    ['He called it “a very bad day for Europe” and left', 30, 'He called it…'],
    ['Grants for towns (and for all cities in the north) are back', 40, 'Grants for towns…'],
  ])('%j within %i is %j', (text, limit, left) => {
    expect(short(text, limit)).toBe(left);
  });

  it('is cut between words in scripts without spaces', () => {
    expect(short('日本とフィンランドが共同で次世代通信を開発する', 14, 'ja')).toMatch(
      /^日本とフィンランド.*…$/u,
    );
  });

  it('is null when not even one word fits', () => {
    expect(short('Lentokonesuihkuturbiinimoottoriapumekaanikko', 10, 'fi')).toBeNull();
    expect(short('https://example.com/a/long/path', 10)).toBeNull();
  });

  it('takes any string for a language', () => {
    expect(short('One two three four', 10, 'not a language')).toBe('One two…');
  });

  it('is a beginning of the text that ends between graphemes and outside links and numbers', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
      fc.constantFrom(
        'https://example.com/a?b=c',
        'bbc.news',
        '1 000 000',
        '$2.5',
        '10:30',
        '👩🏽‍🚀',
        'e\u0301te\u0301',
        '“so they say”',
        'word',
        'क्षत्रिय',
        'ไทย',
      ),
    );
    const separator = fc.constantFrom(' ', '. ', ', ', ' – ', '\n');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        (pieces, limit) => {
          const text = pieces.flat().join('').trim();
          const left = short(text, limit);
          if (left === null || left === text) return;
          expect(left.length).toBeLessThanOrEqual(limit);
          const kept = left.slice(0, -1).trimEnd();
          expect(left.endsWith('…')).toBe(true);
          expect(text.startsWith(kept)).toBe(true);
          const graphemes = [...new Intl.Segmenter('en').segment(text)].map(({ index }) => index);
          expect([...graphemes, text.length]).toContain(kept.length);
          for (const { start, end } of urlRanges(text)) {
            expect(kept.length > start && kept.length < end).toBe(false);
          }
          expect(/\p{N}$/u.test(kept) && /^[.,:]?\p{N}/u.test(text.slice(kept.length))).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });
});
