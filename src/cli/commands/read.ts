import { z } from 'zod';
import type { Article } from '../../core/article.ts';
import { TowncrierError } from '../../core/errors.ts';
import type { Excerpt } from '../../core/excerpt.ts';
import { splitArticle } from '../../core/split-article.ts';
import { readHtml } from '../../sources/read-html.ts';
import { readText } from '../../sources/read-text.ts';
import { articleSource } from '../article-source.ts';
import { answerLines } from '../json-lines.ts';
import { printReading } from '../print-reading.ts';

export interface ReadOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

const request = z.object({
  html: z.string().optional(),
  text: z.string().optional(),
  url: z.string().nullish(),
  lang: z.string().nullish(),
  title: z.string().nullish(),
});

/** `read FILE|URL|- [--json]` and `read --jsonl`: an article and what posts are made of. */
export async function read(source: string | undefined, options: ReadOptions): Promise<void> {
  if (options.jsonl === true) return answerLines(process.stdin, process.stdout, readLine);
  // Loaded here, so that reading lines needs no settings.
  const [{ buildReader }, { readConfig }] = await Promise.all([
    import('../../context.ts'),
    import('../../../config/config.ts'),
  ]);
  const reader = await buildReader(readConfig(process.env));
  const reading = withExcerpts(await reader.articles.read(await articleSource(source)));
  process.stdout.write(options.json === true ? `${JSON.stringify(reading)}\n` : printReading(reading));
}

function readLine(line: Record<string, unknown>): { article: Article; excerpts: Excerpt[] } {
  const parsed = request.safeParse(line);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.');
    throw new TowncrierError('usage', 'invalid_line', 'The line has a field of the wrong type.', {
      field,
      remedy: remedyForLines,
    });
  }
  const { html, text, url, lang, title } = parsed.data;
  if (html !== undefined) return withExcerpts(readHtml(html, url ?? null));
  if (text === undefined)
    throw new TowncrierError('usage', 'invalid_line', 'The line has neither html nor text.', {
      field: 'html',
      remedy: remedyForLines,
    });
  return withExcerpts(
    readText(text, { ...(title ? { title } : {}), ...(url ? { url } : {}), ...(lang ? { lang } : {}) }),
  );
}
const remedyForLines = 'Send {"id", "html" or "text", "url"?, "lang"?, "title"?}.';

const withExcerpts = (article: Article): { article: Article; excerpts: Excerpt[] } => ({
  article,
  excerpts: splitArticle(article),
});
