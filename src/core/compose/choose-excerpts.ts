import type { Excerpt, QuoteExcerpt } from '../excerpt.ts';
import type { PostKind } from '../post.ts';

/** A quote whose speaker is known: the only ones that become posts. */
export type AttributedQuote = QuoteExcerpt & { readonly speaker: NonNullable<QuoteExcerpt['speaker']> };

export const isAttributed = (excerpt: Excerpt): excerpt is AttributedQuote =>
  excerpt.kind === 'quote' && excerpt.speaker !== null;

/**
 * The excerpts that a post of this kind may be made of, best first; none when the article supports none.
 * Excerpts come best first; a stretch quoted inside a paraphrase waits until no whole sentence will do.
 */
export function chooseExcerpts(kind: PostKind, excerpts: readonly Excerpt[]): Excerpt[] {
  if (kind === 'quote') {
    const quotes = excerpts.filter(isAttributed);
    return [...quotes.filter(isSentence), ...quotes.filter((quote) => !isSentence(quote))];
  }
  return excerpts.filter((excerpt) => excerpt.kind === kind && !isEmpty(excerpt));
}

const isSentence = (quote: QuoteExcerpt): boolean =>
  quote.type === 'direct' || /[.!?…。！？؟।][\s"'”’»」)]*$/u.test(quote.text);

const isEmpty = (excerpt: Excerpt): boolean =>
  excerpt.kind === 'keyPoints' ? excerpt.items.length === 0 : excerpt.text.trim() === '';
