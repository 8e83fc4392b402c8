import { splitSentences } from '../sentences/split-sentences.ts';
import { quoted } from './quote-marks.ts';

export interface QuoteView {
  readonly leadIn: string | null;
  /** With its marks. */
  readonly quote: string;
  readonly name: string;
  readonly role: string | null;
  readonly hashtags: readonly string[];
  /** Only where the link stands in the text. */
  readonly link: string | null;
}

export interface QuoteParts extends Omit<QuoteView, 'quote'> {
  /** Verbatim, without marks. */
  readonly words: string;
  readonly language: string | null;
}

/**
 * What goes first when a quote does not fit, step by step: hashtags, lead-in, role, whole sentences from the end
 * (`[…]` in their place, the first stays), the link. The speaker's name never goes.
 */
export function* quoteSteps(parts: QuoteParts): Generator<QuoteView> {
  const { words, language, ...rest } = parts;
  let view: QuoteView = { ...rest, quote: quoted(words, language) };
  yield view;
  for (let kept = view.hashtags.length - 1; kept >= 0; kept -= 1) {
    view = { ...view, hashtags: view.hashtags.slice(0, kept) };
    yield view;
  }
  for (const part of ['leadIn', 'role'] as const) {
    if (view[part] === null) continue;
    view = { ...view, [part]: null };
    yield view;
  }
  for (const end of sentenceEnds(words, language)) {
    view = { ...view, quote: quoted(`${words.slice(0, end)} […]`, language) };
    yield view;
  }
  if (view.link !== null) yield { ...view, link: null };
}

/** Where all sentences but the last end, from the back. */
const sentenceEnds = (words: string, language: string | null): number[] =>
  splitSentences(words, language)
    .slice(0, -1)
    .map((sentence) => sentence.end)
    .reverse();
