import type { Article, Block } from '../article.ts';
import type { LanguageData } from '../languages/language-data.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { findStretches, type Stretch } from './find-stretches.ts';
import { ledByDash } from './led-by-dash.ts';
import type { Range } from './source.ts';
import { splitAtAside } from './split-at-aside.ts';
import { readTokens, type Token } from './tokens.ts';

/** A block of the article, read: where it stands, what is quoted in it, its tokens and sentences. */
export interface Paragraph {
  readonly text: string;
  readonly type: Block['type'];
  /** Offset of the block in `articleBody`. */
  readonly base: number;
  readonly stretches: readonly Stretch[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Range[];
}

/** Reads the article's blocks in order; a block that is not found in the body is left out. */
export function readParagraphs(article: Article, language: LanguageData): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let cursor = 0;
  for (const { text, type } of article.blocks) {
    const base = article.articleBody.indexOf(text, cursor);
    if (text === '' || base < 0) continue;
    cursor = base + text.length;
    paragraphs.push({ type, base, ...readParagraph(text, language) });
  }
  return paragraphs;
}

/** Reads one paragraph. */
function readParagraph(text: string, language: LanguageData): Omit<Paragraph, 'type' | 'base'> {
  const marked = findStretches(text);
  const stretches =
    marked.length > 0
      ? marked.flatMap((stretch) => splitAtAside(text, stretch, language))
      : ledByDash(text, language);
  const tokens = readTokens(text, stretches);
  return { text, stretches, tokens, sentences: sentenceRanges(text, stretches, tokens, language) };
}

/** Sentences around the quotations: what stands inside the marks ends none of them. */
function sentenceRanges(
  text: string,
  stretches: readonly Stretch[],
  tokens: readonly Token[],
  language: LanguageData,
): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const sentence of splitSentences(masked(text, stretches), language.tag)) {
    let to = from;
    while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) to++;
    if (to > from) ranges.push({ from, to });
    from = to;
  }
  return ranges;
}

function masked(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(at, start + 1), 'x'.repeat(Math.max(0, end - start - 2)));
    at = Math.max(start + 1, end - 1);
  }
  parts.push(text.slice(at));
  return parts.join('');
}
