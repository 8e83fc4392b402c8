import { splitSentences } from '../sentences/split-sentences.ts';
import { protectedRanges } from './protected-ranges.ts';

/** Scripts that put no space between words; there the platform's word breaker decides. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Places (UTF-16) where a text may end early, each level ascending. */
export interface Cuts {
  readonly sentences: readonly number[];
  readonly clauses: readonly number[];
  readonly words: readonly number[];
}

export function findCuts(text: string, language: string | null): Cuts {
  const closed = protectedRanges(text);
  const open = (place: number) =>
    place > 0 && place < text.length && !closed.some(({ start, end }) => place > start && place < end);
  const words = wordEnds(text, language).filter(open);
  return {
    sentences: splitSentences(text, language)
      .map((sentence) => sentence.end)
      .filter(open),
    // A clause ends at a comma, a semicolon, a colon or a dash that is followed by space (or stands in Japanese).
    clauses: words.filter((place) => /[,;:，；：、،؛]$|\s[–—-]$/u.test(text.slice(0, place))),
    words,
  };
}

function wordEnds(text: string, language: string | null): number[] {
  const ends: number[] = [];
  const graphemes = new Set([...new Intl.Segmenter('en').segment(text)].map(({ index }) => index));
  for (const { index } of new Intl.Segmenter(knownLocale(language), { granularity: 'word' }).segment(text)) {
    if (!graphemes.has(index)) continue;
    const before = text.slice(0, index).at(-1) ?? '';
    if (/\s/u.test(text.slice(index, index + 1)) && !/\s/u.test(before)) ends.push(index);
    else if (unspaced.test(before) || /[、。，；：]/u.test(before)) ends.push(index);
  }
  return ends;
}

function knownLocale(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? 'en')[0] ?? 'en';
  } catch {
    // A page may declare any string as its language.
    return 'en';
  }
}
