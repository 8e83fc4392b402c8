import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';
import type { Article } from '../../core/article.ts';
import { TowncrierError } from '../../core/errors.ts';
import type { Excerpt } from '../../core/excerpt.ts';
import { splitArticle } from '../../core/split-article.ts';
import { readHtml } from '../../sources/read-html.ts';
import { readText } from '../../sources/read-text.ts';
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
  const reading = withExcerpts(await readSource(source));
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

async function readSource(source: string | undefined): Promise<Article> {
  if (source === undefined)
    throw new TowncrierError('usage', 'no_source', 'Nothing to read was named.', {
      remedy: 'Name a file, a URL, or - for standard input.',
    });
  if (/^https?:\/\//i.test(source)) {
    const { readArticle } = await import('../../sources/read-article.ts');
    return readArticle(source);
  }
  const content = source === '-' ? await readAll(process.stdin) : await fileContent(source);
  return looksLikeHtml(content, source) ? readHtml(content, null) : readText(content);
}

async function fileContent(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new TowncrierError('not_found', 'file_not_readable', `The file ${path} cannot be read.`, {
      remedy: 'Check the path and its rights.',
      cause,
    });
  }
}

const looksLikeHtml = (content: string, source: string): boolean =>
  /\.x?html?$/i.test(source) || /^\s*(?:<!doctype html|<html|<head|<body|<article|<\?xml)/i.test(content);
