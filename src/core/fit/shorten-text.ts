import { findCuts } from './cuts.ts';

/**
 * The longest beginning of a text that fits, ended by an ellipsis: at a sentence, else at a clause, else at a
 * word. A sentence or clause that would keep less than half of what fits is passed over. Never cuts inside a
 * grapheme, a link, a number or a quotation. The text itself when it fits; null when nothing does.
 */
export function shortenText(
  text: string,
  language: string | null,
  fits: (candidate: string) => boolean,
): string | null {
  if (fits(text)) return text;
  const cuts = findCuts(text, language);
  const longest = (places: readonly number[], end: (kept: string) => string) =>
    lastThatFits(places, (place) => end(text.slice(0, place)), fits);
  const word = longest(cuts.words, brokenOff);
  const worthIt = (candidate: string | null) =>
    candidate !== null && candidate.length * 2 >= (word?.length ?? 0) ? candidate : null;
  return (
    worthIt(longest(cuts.sentences, (kept) => `${kept.trimEnd()} …`)) ??
    worthIt(longest(cuts.clauses, brokenOff)) ??
    word
  );
}

/** Marks that would hang before the ellipsis go. */
const brokenOff = (kept: string): string => `${kept.replace(/[\s,;:，；：、،؛–—-]+$/u, '')}…`;

/** Longer beginnings weigh more, give or take a link that a cut makes or breaks: halve first, then step back. */
function lastThatFits(
  places: readonly number[],
  candidateAt: (place: number) => string,
  fits: (candidate: string) => boolean,
): string | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(candidateAt(places[middle] ?? 0))) low = middle + 1;
    else high = middle;
  }
  for (const place of places.slice(0, low).reverse()) {
    const candidate = candidateAt(place);
    if (candidate !== '…' && fits(candidate)) return candidate;
  }
  return null;
}
