import type { QuoteExcerpt, Speaker } from '../excerpt.ts';
import type { LanguageData } from '../languages/language-data.ts';
import { attribute } from './attribute.ts';
import { isQuotation } from './is-quotation.ts';
import type { Paragraph } from './read-paragraphs.ts';

/** The article's quotations in its order, each with its speaker; null where it is not sure who speaks. */
export function findQuotes(paragraphs: readonly Paragraph[], language: LanguageData): QuoteExcerpt[] {
  const speakers = attribute(paragraphs, language);
  return paragraphs.flatMap((paragraph, index) => quotesOf(paragraph, speakers[index] ?? [], language));
}

function quotesOf(
  paragraph: Paragraph,
  speakers: readonly (Speaker | null)[],
  language: LanguageData,
): QuoteExcerpt[] {
  const quotes: QuoteExcerpt[] = [];
  paragraph.stretches.forEach((stretch, index) => {
    const type = quotationType(paragraph, index);
    if (!isQuotation(paragraph, index, type, language)) return;
    // A stray mark: nothing closes it, and nobody is known to speak.
    if (!stretch.closed && (speakers[index] ?? null) === null) return;
    const text = paragraph.text.slice(stretch.start, stretch.end);
    const start = paragraph.base + stretch.start;
    quotes.push({
      kind: 'quote',
      text,
      start,
      end: start + text.length,
      type,
      speaker: speakers[index] ?? null,
    });
  });
  return quotes;
}

/** Mixed: the stretch goes on with a sentence that began before it. */
function quotationType(paragraph: Paragraph, index: number): 'direct' | 'mixed' {
  const stretch = paragraph.stretches[index];
  if (stretch === undefined) return 'mixed';
  const before = paragraph.text.slice(Math.max(0, stretch.from - 40), stretch.from).trimEnd();
  const opensLow = /^[^\p{L}]*\p{Ll}/u.test(paragraph.text.slice(stretch.start, stretch.start + 8));
  return before !== '' && opensLow && !/[.!?…”"»]$/u.test(before) ? 'mixed' : 'direct';
}
