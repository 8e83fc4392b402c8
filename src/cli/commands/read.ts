import { z } from 'zod';
import { readConfig } from '../../../config/config.ts';
import type { ArticleSource } from '../../core/article-source.ts';
import { TowncrierError } from '../../core/errors.ts';
import { splitArticle } from '../../core/split-article.ts';
import { buildReader } from '../../reader.ts';
import { articleSource } from '../article-source.ts';
import { answerLines } from '../json-lines.ts';
import { print } from '../output.ts';
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
  const { articles } = await buildReader(readConfig(process.env));
  const reading = async (input: ArticleSource) => {
    const article = await articles.read(input);
    return { article, excerpts: splitArticle(article) };
  };
  if (options.jsonl === true)
    return answerLines(process.stdin, process.stdout, (line) => reading(lineSource(line)));
  print(await reading(await articleSource(source)), options, printReading);
}

function lineSource(line: Record<string, unknown>): ArticleSource {
  const parsed = request.safeParse(line);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.');
    throw invalidLine('The line has a field of the wrong type.', field);
  }
  const { html, text, url, lang, title } = parsed.data;
  const address = url ? { url } : {};
  if (html !== undefined) return { html, ...address };
  if (text === undefined) throw invalidLine('The line has neither html nor text.', 'html');
  return { text, ...address, ...(title && { title }), ...(lang && { lang }) };
}

const invalidLine = (message: string, field: string | undefined): TowncrierError =>
  new TowncrierError('usage', 'invalid_line', message, {
    field,
    remedy: 'Send {"id", "html" or "text", "url"?, "lang"?, "title"?}.',
  });
