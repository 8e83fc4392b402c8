import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuoteParts, quoteSteps } from '../../../src/core/fit/fit-quote.ts';
import { quoted } from '../../../src/core/fit/quote-marks.ts';

const parts: QuoteParts = {
  leadIn: 'Harbour opens',
  words: 'It is open. It is large. It is ours.',
  name: 'Ada Berg',
  role: 'mayor',
  hashtags: ['#Harbour', '#City'],
  link: 'https://example.com/',
  language: 'en',
};

describe('a quote that does not fit', () => {
  it('loses hashtags, lead-in, role, sentences from the end and the link, in this order', () => {
    const [full, ...rest] = quoteSteps(parts);
    expect(full).toMatchObject({
      quote: '“It is open. It is large. It is ours.”',
      hashtags: ['#Harbour', '#City'],
    });
    expect(rest).toMatchObject([
      { hashtags: ['#Harbour'] },
      { hashtags: [], leadIn: 'Harbour opens' },
      { leadIn: null, role: 'mayor' },
      { role: null, quote: full?.quote },
      { quote: '“It is open. It is large. […]”' },
      { quote: '“It is open. […]”', link: 'https://example.com/' },
      { quote: '“It is open. […]”', link: null },
    ]);
  });

  it('never loses the name or a word inside a sentence', () => {
    const sentence = fc.array(
      fc.constantFrom('we', 'have', 'seen', '3.5', 'percent', 'Dr. Who', 'in', 'Turku'),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
        const words = sentences.map((list) => `The ${list.join(' ')}.`).join(' ');
        for (const { quote, name } of quoteSteps({ ...parts, words })) {
          expect(name).toBe('Ada Berg');
          const kept = quote.slice(1, -1).replace(/ \[…\]$/, '');
          expect(words.startsWith(kept)).toBe(true);
          expect(kept.endsWith('.')).toBe(true);
        }
      }),
    );
  });
});

describe('quotation marks', () => {
  it.each([
    ['en', '“a”'],
    ['en-GB', '“a”'],
    ['de', '„a“'],
    ['de-CH', '«a»'],
    ['fi', '”a”'],
    ['sv_SE', '”a”'],
    ['fr-FR', '«\u00A0a\u00A0»'],
    ['ja', '「a」'],
    [null, '“a”'],
    ['constructor', '“a”'],
  ])('in %s: %s', (language, text) => {
    expect(quoted('a', language)).toBe(text);
  });
});
