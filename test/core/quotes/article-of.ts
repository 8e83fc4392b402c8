import type { Article } from '../../../src/core/article.ts';

/** An article whose blocks are the given paragraphs. */
export function articleOf(paragraphs: readonly string[], language: string | null = 'en'): Article {
  return {
    headline: 'A headline',
    alternativeHeadline: null,
    author: [],
    datePublished: null,
    inLanguage: language,
    image: null,
    url: null,
    section: null,
    keywords: [],
    networksNamed: [],
    articleBody: paragraphs.join('\n\n'),
    blocks: paragraphs.map((text) => ({ type: 'paragraph', text })),
  };
}
