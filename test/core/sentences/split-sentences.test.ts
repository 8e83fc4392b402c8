import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/sentences/split-sentences.ts';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, language).map((sentence) => sentence.text);

test.each([
  ['en', ['Mr. Smith met Dr. J. A. Lee in the U.S. on Jan. 5.', 'They talked.']],
  ['en', ['He lives in the U.S.', 'They do not.']],
  ['en', ['She turned to him, “This is great.”', 'She held the book out to show him.']],
  ['en', ['“Is it?” she said.', 'It was.']],
  ['de', ['Am 5. August kam Dr. Meier.', 'Er blieb.']],
  ['ja', ['それは何ですか？', 'ペンです。']],
])('%s: %j', (language, sentences) => {
  expect(split(sentences.join(language === 'ja' ? '' : ' '), language)).toEqual(sentences);
});
test('list marks begin sentences only in a row', () => {
  expect(split('1.) The first item 2.) The second item')).toEqual([
    '1.) The first item',
    '2.) The second item',
  ]);
  expect(split('It was John A. Smith. She was Jane B. Smith.')).toEqual([
    'It was John A. Smith.',
    'She was Jane B. Smith.',
  ]);
});
test('loses nothing but white space, and every sentence is a slice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A b. ', '“C? ', 'd” ', '1. ', '\n', 'U.S. ', '(x.) ', '… ', 'é! ', '🙂'), {
        maxLength: 40,
      }),
      (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text, null);
        for (const { text: slice, start, end } of sentences) expect(text.slice(start, end)).toBe(slice);
        expect(
          sentences
            .map((sentence) => sentence.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});
