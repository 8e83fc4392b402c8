import type { Article } from '../core/article.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText, type TextFacts } from './read-text.ts';

/** What stands in hand: a page, a text or Markdown. Plain data, so that it can cross to another thread. */
export type Given =
  | { readonly html: string; readonly url?: string }
  | ({ readonly text: string } & Readonly<TextFacts>)
  | { readonly markdown: string; readonly url?: string };

/** Reads what is in hand, in this thread. */
export function readGiven(given: Given): Article {
  if ('html' in given) return readHtml(given.html, given.url ?? null);
  if ('text' in given) return readText(given.text, given);
  return readMarkdown(given.markdown, given.url === undefined ? {} : { url: given.url });
}
