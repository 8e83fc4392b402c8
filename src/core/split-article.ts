import type { Article } from './article.ts';
import type { Excerpt } from './excerpt.ts';
import { findEnumerations } from './key-points/find-enumerations.ts';
import { findKeySentences } from './key-points/find-key-sentences.ts';
import { findLists } from './key-points/find-lists.ts';
import { findOrdinalPoints } from './key-points/find-ordinal-points.ts';
import { findLanguage } from './languages/find-language.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { rankQuotes } from './quotes/rank-quotes.ts';
import { readParagraphs } from './quotes/read-paragraphs.ts';

/**
 * Takes an article apart into what posts are made of: its headline, its quotations and its key points, best first
 * within a kind. Everything but the headline is a verbatim slice of `articleBody`, with UTF-16 offsets, and stands
 * in one of `article.blocks`.
 */
export function splitArticle(article: Article): Excerpt[] {
  // A text of one line is its own body: nothing else could be taken from it.
  if (
    article.blocks.length === 0 &&
    article.headline !== '' &&
    article.articleBody.trim() === article.headline
  ) {
    const blocks = [{ type: 'paragraph' as const, text: article.headline }];
    const excerpts = splitArticle({ ...article, headline: '', blocks });
    return [{ kind: 'headline', text: article.headline }, ...excerpts];
  }
  const language = findLanguage(article.inLanguage, article.articleBody);
  const paragraphs = readParagraphs(article, language);
  const sentences = findKeySentences(article.headline, paragraphs, language);
  return [
    ...(article.headline === '' ? [] : [{ kind: 'headline' as const, text: article.headline }]),
    ...rankQuotes(findQuotes(paragraphs, language), language),
    ...findEnumerations(paragraphs, language),
    ...findOrdinalPoints(paragraphs, language),
    ...findLists(paragraphs),
    ...(sentences === null ? [] : [sentences]),
  ];
}
