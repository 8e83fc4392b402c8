import type { Article } from '../article.ts';
import type { Problem } from '../post.ts';

/** What people leave for later: "TK" (to come), "XX", filler text, slots of templates. */
const placeholders =
  /\b(?:TK(?:TK)*|X{2,3})\b|\blorem ipsum\b|\[(?:link|url|name|headline|quote|image|date|insert[^\]]*)\]|\{\{.*?\}\}|\{%.*?%\}/giu;

/** Placeholders that stand in a text and not in the article ("Super Bowl XX" is none). */
export function placeholderProblems(text: string, field: string, article: Article | null): Problem[] {
  const known = `${article?.headline ?? ''}\n${article?.alternativeHeadline ?? ''}\n${article?.articleBody ?? ''}`;
  const found = [...text.matchAll(placeholders)]
    .map(([match]) => match)
    // Lower case "tk" and "xx" are words of some languages.
    .filter((match) => !/^[tkx]+$/i.test(match) || match === match.toUpperCase())
    .filter((match) => !known.includes(match));
  return [...new Set(found)].map((match) => ({
    code: 'placeholder',
    field,
    message: `"${match}" looks like a placeholder. Replace it.`,
  }));
}
