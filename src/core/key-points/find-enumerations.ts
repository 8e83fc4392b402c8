import type { KeyPointsExcerpt } from '../excerpt.ts';
import { guessLanguage } from '../languages/find-language.ts';
import type { LanguageData } from '../languages/language-data.ts';
import type { Paragraph } from '../quotes/read-paragraphs.ts';
import { type Slice, splitItems } from './split-items.ts';

const longestItem = 300;

/**
 * Enumerations inside sentences: "three areas of cooperation: a, b, and c". The number that the introduction
 * announces must agree with the items; without a number, only semicolons make a list.
 */
export function findEnumerations(
  paragraphs: readonly Paragraph[],
  language: LanguageData,
): KeyPointsExcerpt[] {
  return paragraphs
    .filter((paragraph) => paragraph.type === 'paragraph')
    .flatMap((paragraph) => inParagraph(paragraph, language));
}

function inParagraph(paragraph: Paragraph, language: LanguageData): KeyPointsExcerpt[] {
  const found: KeyPointsExcerpt[] = [];
  for (const sentence of paragraph.sentences) {
    const start = paragraph.tokens[sentence.from]?.start ?? 0;
    const end = paragraph.tokens[sentence.to - 1]?.end ?? start;
    const text = paragraph.text.slice(start, end);
    const colon = lastColon(text);
    if (colon < 0) continue;
    const quoted = paragraph.stretches.some(
      (stretch) => stretch.from < end && stretch.to > start + colon && stretch.from <= start + colon + 3,
    );
    if (quoted) continue;
    // A sentence in another language than its article, or one too short to tell the article's by.
    const items = itemsOf(text, colon, language) ?? itemsOf(text, colon, guessLanguage(text));
    if (items !== null) found.push(toExcerpt(paragraph.base + start, text, colon, items));
  }
  return found;
}

/** The last colon that introduces something; not the one of "9:30" or "https://". */
function lastColon(text: string): number {
  let at = -1;
  for (const found of text.matchAll(/:(?=\s)/g)) at = found.index;
  return at;
}

function itemsOf(text: string, colon: number, language: LanguageData): Slice[] | null {
  const tail = text.slice(colon + 1);
  for (const count of countsIn(text.slice(0, colon), language)) {
    const items = splitItems(tail, count, language);
    if (items !== null && fits(tail, items)) return shift(items, colon + 1);
  }
  const pieces = tail.split(';').length;
  if (pieces < 3) return null;
  const items = splitItems(tail, pieces, language);
  return items !== null && fits(tail, items) ? shift(items, colon + 1) : null;
}

const shift = (items: readonly Slice[], by: number): Slice[] =>
  items.map(({ start, end }) => ({ start: start + by, end: end + by }));
const fits = (text: string, items: readonly Slice[]): boolean =>
  items.every(({ start, end }) => end - start <= longestItem && /\p{L}/u.test(text.slice(start, end)));

/** The numbers that an introduction announces, the last first. */
export function countsIn(intro: string, language: LanguageData): number[] {
  const counts: number[] = [];
  for (const [word] of intro
    .toLowerCase()
    .matchAll(/(?<![\d.,$€£-])\p{L}+|(?<![\d.,$€£#-])\b[2-9]\b(?![.,%]?\d|\s?%)/gu)) {
    const count = language.numberWords.get(word) ?? (/^\d$/.test(word) ? Number(word) : null);
    if (count !== null) counts.unshift(count);
  }
  return [...new Set(counts)];
}

function toExcerpt(base: number, text: string, colon: number, items: readonly Slice[]): KeyPointsExcerpt {
  const last = items.at(-1)?.end ?? text.length;
  return {
    kind: 'keyPoints',
    intro: text.slice(0, colon).trim(),
    items: items.map(({ start, end }) => text.slice(start, end)),
    start: base,
    end: base + last,
    source: 'enumeration',
  };
}
