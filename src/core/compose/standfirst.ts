import type { Article } from '../article.ts';
import { inline } from './inline.ts';

/** From here on a standfirst repeats the headline in other words, as feeds and meta tags often do. */
const sameWords = 0.6;

/** The article's standfirst where it adds something to the headline and is complete; else null. */
export function standfirst(article: Article, headline: string): string | null {
  const text = inline(article.alternativeHeadline ?? '');
  if (text === '' || /(?:…|\.\.\.)$/.test(text)) return null;
  const known = words(headline);
  const own = [...words(text)];
  const repeated = own.filter((word) => known.has(word)).length;
  return own.length === 0 || repeated / own.length >= sameWords ? null : text;
}

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
