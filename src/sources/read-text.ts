import type { Article, Block } from '../core/article.ts';
import type { NetworkName } from '../core/network.ts';
import { detectLanguage } from './metadata/language.ts';
import { networksInvitedTo } from './networks-named.ts';
import { isTitleLike, readHead, same } from './plain/article-head.ts';
import { isFooterLine } from './plain/footer-lines.ts';
import { plainArticle } from './plain/plain-article.ts';
import { listMarker, type TextLine, textLines } from './plain/text-lines.ts';
import { withoutEmptySections } from './plain/without-empty-sections.ts';

/** What the sender of a text knows besides. */
export interface TextFacts {
  title?: string;
  url?: string;
  lang?: string;
}

/**
 * Reads plain text. `articleBody` is the text unchanged; every block is a verbatim slice of it, in order: no
 * title lines, no standfirst, no headings without text below them, no lines that serve the publisher.
 */
export function readText(text: string, more: TextFacts = {}): Article {
  const lines = textLines(text);
  const language = more.lang ?? detectLanguage(longest(lines));
  const head = readHead(lines, more.title, language);
  return plainArticle({
    ...head,
    articleBody: text,
    blocks: blocksOf(lines.slice(head.length), head.headline),
    networksNamed: [...new Set(lines.flatMap((line): NetworkName[] => networksInvitedTo(line.text)))],
    inLanguage: language,
    url: more.url ?? null,
  });
}

function blocksOf(lines: readonly TextLine[], headline: string): Block[] {
  const content = lines.filter((line) => !isFooterLine(line.text) && !same(line.text, headline));
  const blocks = content.map((line, index): Block => {
    const marker = listMarker.exec(line.text)?.[0] ?? hyphenMarker(content, index);
    if (marker !== '') return { type: 'listItem', text: line.text.slice(marker.length) };
    return { type: isTitleLike(line.text) && line.afterBlank ? 'heading' : 'paragraph', text: line.text };
  });
  return withoutEmptySections(blocks);
}

/** A hyphen opens a list only among others; alone it opens speech in Finnish and French texts. */
function hyphenMarker(lines: readonly TextLine[], index: number): string {
  const marker = /^-\s+/;
  const line = lines[index]?.text ?? '';
  const neighbours = [lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? ''];
  const among = neighbours.some((other) => marker.test(other)) && line.length <= 200;
  return among ? (marker.exec(line)?.[0] ?? '') : '';
}

function longest(lines: readonly TextLine[]): string {
  return lines.reduce((best, line) => (line.text.length > best.length ? line.text : best), '');
}
