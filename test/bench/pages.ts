import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { articlePage } from '../../src/sandbox/news/article-page.ts';
import { newsArticles } from '../../src/sandbox/news/index.ts';

export interface Page {
  readonly html: string;
  readonly url: string;
}
export interface Pages {
  readonly from: string;
  readonly pages: readonly Page[];
}

const corpora = fileURLToPath(new URL('../../../shared/corpora/extraction/dev', import.meta.url));

/** `count` real news pages, evenly spread over the corpora; the sandbox's own where there are none. */
export function benchPages(count: number): Pages {
  if (!existsSync(corpora)) {
    process.stderr.write(
      `SKIPPED: real news pages, because ${corpora} is absent; the sandbox's own serve.\n`,
    );
    const origin = 'https://news.example';
    const pages = newsArticles.map((article) => ({
      html: articlePage(article, origin),
      url: `${origin}/news/${article.slug}`,
    }));
    return { from: 'the sandbox news site', pages };
  }
  const cases = readdirSync(corpora).flatMap(casesOf);
  const step = Math.max(1, cases.length / count);
  const chosen = Array.from({ length: Math.min(count, cases.length) }, (_, i) => cases[Math.floor(i * step)]);
  const pages = chosen.flatMap((found) => (found === undefined ? [] : [pageOf(found)]));
  return { from: `${pages.length} of ${cases.length} pages of the extraction corpora`, pages };
}

interface Case {
  readonly file: string;
  readonly url: string;
}

function casesOf(corpus: string): Case[] {
  const folder = path.join(corpora, corpus);
  const lines = readFileSync(path.join(folder, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { html, url } = JSON.parse(line) as { html: string; url?: string };
    return { file: path.join(folder, html), url: url ?? 'https://news.example/' };
  });
}

const pageOf = ({ file, url }: Case): Page => ({ html: gunzipSync(readFileSync(file)).toString(), url });
