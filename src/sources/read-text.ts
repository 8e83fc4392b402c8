import type { Article, Block } from '../core/article.ts';

/** Reads plain text. `articleBody` is the text unchanged; every block is a verbatim slice of it, in order. */
export function readText(text: string, more: { title?: string; url?: string; lang?: string } = {}): Article {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const headline = more.title ?? lines[0] ?? '';
  const blocks: Block[] = lines
    .filter((line) => line !== headline)
    .map((line) => ({
      type: /[.!?…”"]$/.test(line) || line.length > 80 ? 'paragraph' : 'heading',
      text: line,
    }));
  return {
    headline,
    alternativeHeadline: null,
    author: [],
    datePublished: null,
    inLanguage: more.lang ?? null,
    image: null,
    url: more.url ?? null,
    section: null,
    keywords: [],
    networksNamed: [],
    articleBody: text,
    blocks,
  };
}
