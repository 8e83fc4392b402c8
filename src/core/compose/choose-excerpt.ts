import type { Excerpt, QuoteExcerpt } from '../excerpt.ts';
import type { PostKind } from '../post.ts';

/** A quote whose speaker is known: the only ones that become posts. */
export type AttributedQuote = QuoteExcerpt & { readonly speaker: NonNullable<QuoteExcerpt['speaker']> };

export const isAttributed = (excerpt: Excerpt): excerpt is AttributedQuote =>
  excerpt.kind === 'quote' && excerpt.speaker !== null;

/**
 * The excerpt that a post of this kind is made of; null when the article supports none. Excerpts come best first.
 * A stretch quoted inside a paraphrase is taken only when no whole sentence was said.
 */
export function chooseExcerpt(kind: PostKind, excerpts: readonly Excerpt[]): Excerpt | null {
  if (kind === 'quote') {
    const quotes = excerpts.filter(isAttributed);
    return quotes.find(isSentence) ?? quotes[0] ?? null;
  }
  return excerpts.find((excerpt) => excerpt.kind === kind && !isEmpty(excerpt)) ?? null;
}

const isSentence = (quote: QuoteExcerpt): boolean =>
  quote.type === 'direct' || /[.!?…。！？؟।][\s"'”’»」)]*$/u.test(quote.text);

const isEmpty = (excerpt: Excerpt): boolean =>
  excerpt.kind === 'keyPoints' ? excerpt.items.length === 0 : excerpt.text.trim() === '';
