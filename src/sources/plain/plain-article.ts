import type { Article, Block } from '../../core/article.ts';
import type { NetworkName } from '../../core/network.ts';

interface PlainParts {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly author: readonly string[];
  readonly datePublished: string | null;
  readonly articleBody: string;
  readonly blocks: Block[];
  readonly networksNamed: NetworkName[];
  readonly inLanguage: string | null;
  readonly url: string | null;
}

/** An article of what plain text can tell. */
export function plainArticle(parts: PlainParts): Article {
  return {
    headline: parts.headline,
    alternativeHeadline: parts.standfirst,
    author: [...parts.author],
    datePublished: parts.datePublished,
    inLanguage: parts.inLanguage,
    image: null,
    url: parts.url,
    section: null,
    keywords: [],
    networksNamed: parts.networksNamed,
    articleBody: parts.articleBody,
    blocks: parts.blocks,
    publisher: null,
  };
}
