import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Article } from '../core/article.ts';
import { TowncrierError } from '../core/errors.ts';
import { decodePage } from './fetch/decode-page.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';

/** Reads an article from a file: `.html`, `.htm` and `.xhtml` as a page, `.md` as Markdown, all else as text. */
export async function readArticleFile(path: string): Promise<Article> {
  const text = decodePage(await readBytes(path), '');
  const extension = extname(path).toLowerCase();
  if (['.html', '.htm', '.xhtml'].includes(extension)) return readHtml(text, null);
  return extension === '.md' || extension === '.markdown' ? readMarkdown(text) : readText(text);
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new TowncrierError('not_found', 'file_not_readable', `The file ${path} cannot be read.`, {
      field: 'file',
      remedy: 'Check the path and its permissions.',
      cause,
    });
  }
}
