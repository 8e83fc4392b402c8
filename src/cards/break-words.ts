export const softHyphen = '\u00ad';
const breakHere = '\u200b';
/** How much of a line a piece may need beyond its even share: the hyphen, and breaking at a syllable. */
export const breakAllowance = 1.1;
/** A consonant that a vowel follows begins a syllable in all languages of the fonts, so a hyphen reads well before it. */
const syllable =
  /(?<=\p{L}{3})(?=[\p{L}--[aeiouyåäöüéèàáíóúæøœαεηιουωаеёиоуыэюяіїє]][aeiouyåäöüéèàáíóúæøœαεηιουωаеёиоуыэюяіїє]\p{L}{1,})/giv;

/** Words, separated by what may stay between two lines. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/**
 * Breaks the words that are wider than a line into pieces that fit one: at soft hyphens where the author set them,
 * else before a syllable, with a hyphen; addresses and numbers without one. All other words stay whole.
 */
export function breakWideWords(text: string, widthOf: (word: string) => number, linePx: number): string {
  return text
    .split(' ')
    .map((word) => (widthOf(word) > linePx ? breakWord(word, widthOf(word), linePx) : word))
    .join(' ')
    .replaceAll(softHyphen, '');
}

function breakWord(word: string, widthPx: number, linePx: number): string {
  const bare = word.replaceAll(softHyphen, '');
  const pieces = Math.ceil((widthPx * breakAllowance) / linePx);
  const places = breakPlaces(word);
  const cuts = new Set<number>();
  for (let piece = 1; piece < pieces; piece += 1) {
    const even = (bare.length * piece) / pieces;
    const nearest = places.toSorted((a, b) => Math.abs(a - even) - Math.abs(b - even))[0];
    if (nearest !== undefined) cuts.add(nearest);
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const parts = [0, ...ends].map((start, index) => bare.slice(start, ends[index] ?? bare.length));
  return parts.reduce((before, part) => before + (/\p{L}$/u.test(before) ? '-' : '') + breakHere + part);
}

/** Offsets into the word without its soft hyphens. */
function breakPlaces(word: string): number[] {
  const pieces = word.split(softHyphen);
  if (pieces.length > 1)
    return pieces.slice(0, -1).map((_, index) => pieces.slice(0, index + 1).join('').length);
  const joints = [...word.matchAll(/(?<=[-/.,_?&=@]|\p{L}\p{N})(?=[\p{L}\p{N}])/gu)].map(
    ({ index }) => index,
  );
  return joints.length > 0 ? joints : [...word.matchAll(syllable)].map(({ index }) => index);
}
