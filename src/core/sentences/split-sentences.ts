import { findLanguage } from '../languages/find-language.ts';
import type { LanguageData } from '../languages/language-data.ts';
import { isBoundary } from './is-boundary.ts';
import { listMarkers } from './list-markers.ts';
import { quotedSpans } from './quoted-spans.ts';

/** A verbatim slice of the text that was split; UTF-16 offsets into it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Footnote numbers after the full stop, "martyr.[1] The" and "consultation.11 12 Take": the sentence ends behind them. */
const footnotes =
  /(?<=[\p{Ll})”"])[.!?](?:(?:\[\d+(?:[–,-]\d+)*\])+|\d{1,3}(?: \d{1,3})*(?=\s+\p{Lu}\p{Ll}))(?=\s)/gu;
/** Ends of sentences that the Unicode rules do not know: Greek question mark, Armenian full stop. */
const otherEnds = /(?<=\p{Script=Greek});(?=\s)|(?<=[\p{Script=Armenian}…])[:։](?=\s+\p{Script=Armenian})/gu;
/** A capital right after a full stop inside quotation marks: `“This is great.” She held`. */
const afterQuotation = /[.!?…][”"»’']\s+(?=\p{Lu}|["“„«¿¡(])/gu;

/**
 * Splits text into sentences, each trimmed, in order, nothing left out but white space. `Intl.Segmenter` finds
 * where sentences may end; abbreviations, initials, ordinals, quotations, brackets, ellipses and list marks
 * decide. A sentence does not end inside a closed quotation; give the quotation's own text to split that.
 * `language` is a BCP 47 tag; null guesses from the text.
 */
export function splitSentences(text: string, language: string | null): Sentence[] {
  if (text.trim() === '') return [];
  const data = findLanguage(language, text);
  const spans = quotedSpans(text);
  const markers = listMarkers(text);
  const candidates = new Set<number>(markers.map((marker) => marker.start));
  for (const segment of new Intl.Segmenter(data.tag, { granularity: 'sentence' }).segment(text))
    candidates.add(segment.index);
  for (const found of text.matchAll(footnotes)) candidates.add(found.index + found[0].length);
  for (const found of text.matchAll(otherEnds)) candidates.add(found.index + 1);
  for (const found of text.matchAll(afterQuotation)) candidates.add(found.index + found[0].length);
  for (const found of text.matchAll(/\n/g)) candidates.add(found.index + 1);
  return cut(text, [
    ...keepBoundaries(
      text,
      [...candidates].sort((a, b) => a - b),
      spans,
      markers,
      data,
    ),
  ]);
}

function* keepBoundaries(
  text: string,
  candidates: readonly number[],
  spans: readonly { start: number; end: number }[],
  markers: readonly { start: number; end: number }[],
  data: LanguageData,
): Generator<number> {
  const starts = new Set(markers.map((marker) => marker.start));
  const ends = new Set(markers.map((marker) => nextWord(text, marker.end)));
  let span = 0;
  for (const at of candidates) {
    if (at === 0) continue;
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= at) span++;
    const inside = (spans[span]?.start ?? Number.POSITIVE_INFINITY) < at;
    if (starts.has(at)) yield at;
    else if (
      !inside &&
      !ends.has(nextWord(text, at)) &&
      isBoundary(text.slice(Math.max(0, at - 80), at), text.slice(at, at + 80), data)
    )
      yield at;
  }
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at++;
  return at;
}

function cut(text: string, boundaries: readonly number[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of [...boundaries, text.length]) {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const start = from + piece.indexOf(trimmed);
      sentences.push({ text: trimmed, start, end: start + trimmed.length });
    }
    from = to;
  }
  return sentences;
}
