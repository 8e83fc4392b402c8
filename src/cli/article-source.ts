import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import type { ArticleSource } from '../core/article-source.ts';
import { TowncrierError } from '../core/errors.ts';

/** What a person names on the command line: a URL, a file (HTML, else plain text), or - for standard input. */
export async function articleSource(named: string | undefined): Promise<ArticleSource> {
  if (named === undefined) {
    throw new TowncrierError('usage', 'no_source', 'Nothing to read was named.', {
      field: 'source',
      remedy: 'Name a file, a URL, or - for standard input.',
    });
  }
  if (/^https?:\/\//i.test(named)) return { url: named };
  const content = named === '-' ? await readAll(process.stdin) : await fileContent(named);
  return looksLikeHtml(content, named) ? { html: content } : { text: content };
}

async function fileContent(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new TowncrierError('not_found', 'file_unreadable', `The file ${path} cannot be read.`, {
      field: 'source',
      remedy: 'Check the path and its rights.',
      cause,
    });
  }
}

const looksLikeHtml = (content: string, name: string): boolean =>
  /\.x?html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<head|<body|<article|<\?xml)/i.test(content);
