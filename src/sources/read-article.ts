import type { Article } from '../core/article.ts';
import type { PageFetcher } from './fetch-page.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText, type TextFacts } from './read-text.ts';

export type ArticleInput =
  | { readonly url: string }
  | { readonly html: string; readonly url?: string }
  | ({ readonly text: string } & Readonly<TextFacts>);

/** Reads an article from what people and programs send: a page's address, its HTML, or a text. */
export async function readArticle(input: ArticleInput, fetcher: PageFetcher): Promise<Article> {
  if ('html' in input) return readHtml(input.html, input.url ?? null);
  if ('text' in input) return readText(input.text, input);
  const page = await fetcher.fetch(input.url);
  if (page.contentType === 'text/plain') return readText(page.text, { url: page.url });
  if (page.contentType === 'text/markdown') return readMarkdown(page.text, { url: page.url });
  return readHtml(page.text, page.url);
}
