import type { Article } from '../core/article.ts';
import type { PageFetcher } from './fetch-page.ts';
import { createAsideReader } from './read-aside.ts';
import type { TextFacts } from './read-text.ts';

export type ArticleInput =
  | { readonly url: string }
  | { readonly html: string; readonly url?: string }
  | ({ readonly text: string } & Readonly<TextFacts>);

/** One for the process: its threads share the machine's cores, whoever asks. */
const readAside = createAsideReader();

/**
 * Reads an article from what people and programs send: a page's address, its HTML, or a text. Large ones are read
 * in another thread and refused (`reading_took_too_long`) when that takes more than ten seconds.
 */
export async function readArticle(input: ArticleInput, fetcher: PageFetcher): Promise<Article> {
  if ('html' in input || 'text' in input) return readAside(input);
  const { contentType, text, url } = await fetcher.fetch(input.url);
  if (contentType === 'text/plain') return readAside({ text, url });
  if (contentType === 'text/markdown') return readAside({ markdown: text, url });
  return readAside({ html: text, url });
}
