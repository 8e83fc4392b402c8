import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakWideWords } from '../../../src/cards/break-words.ts';

const tenPixelsALetter = (word: string) => word.length * 10;
const broken = (text: string, linePx: number) =>
  breakWideWords(text, tenPixelsALetter, linePx).replaceAll('\u200b', '|');

test('a word that fits its line stays whole', () => {
  expect(broken('kansainvälinen neuvosto', 150)).toBe('kansainvälinen neuvosto');
});
test('a wide word is broken before a syllable, with a hyphen', () => {
  expect(broken('epäjärjestelmällistyttämättömyydellänsäkään', 300)).toBe(
    'epäjärjestelmällistyt-|tämättömyydellänsäkään',
  );
});
test('soft hyphens of the article win', () => {
  expect(broken('Rindfleisch\u00adetikettierung', 170)).toBe('Rindfleisch-|etikettierung');
});
test('an address is broken after its signs, without a hyphen', () => {
  expect(broken('example.org/news/harbour', 180)).toBe('example.org/|news/harbour');
});
test('a compound is broken at its own hyphen, which is not doubled', () => {
  expect(broken('Baden-Württembergerin', 150)).toBe('Baden-|Württembergerin');
});
test('breaking changes nothing but hyphens at the breaks', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aeiourstlnkмиöä-/.7'), minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 60, max: 900 }), (words, linePx) => {
      const text = words.join(' ');
      const result = breakWideWords(text, tenPixelsALetter, linePx);
      expect(
        result
          .replaceAll(/(?<=\p{L})-\u200b/gu, '')
          .replaceAll('\u200b', '')
          .replaceAll('-', ''),
      ).toBe(text.replaceAll('-', ''));
    }),
  );
});
