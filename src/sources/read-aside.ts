import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../core/article.ts';
import { TowncrierError } from '../core/errors.ts';
import { type Given, readGiven } from './read-given.ts';
import type { ReadingAnswer } from './reading-worker.ts';

export interface AsideLimits {
  /** Characters up to which a page may be read in this thread. */
  readonly inlineLength?: number;
  /** And its tags, which cost more than its words: nineteen of twenty news pages have fewer (2026-11-22). */
  readonly inlineTags?: number;
  /** How long one page may keep a thread. */
  readonly timeoutMs?: number;
  /** Threads at once; the others wait. */
  readonly threads?: number;
}

export type AsideReader = (given: Given) => Promise<Article>;

/**
 * Reads large pages in threads of their own, so that a server goes on answering, and cuts a reading off at its
 * time limit: `validation`, `reading_took_too_long`. Small ones are read at once: starting a thread costs more.
 */
export function createAsideReader(limits: AsideLimits = {}): AsideReader {
  const { inlineLength = 300_000, inlineTags = 4000, timeoutMs = 10_000, threads = 2 } = limits;
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn(given: Given): Promise<Article> {
    if (running >= threads) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await readInThread(given, timeoutMs);
    } finally {
      // The place goes over to the next in line; `running` counts it until nobody waits.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  }
  return async (given) => {
    const source = sourceOf(given);
    const isSmall = source.length <= inlineLength && hasAtMost(inlineTags, source);
    return isSmall ? readGiven(given) : inTurn(given);
  };
}

function sourceOf(given: Given): string {
  if ('html' in given) return given.html;
  return 'text' in given ? given.text : given.markdown;
}

function hasAtMost(tags: number, source: string): boolean {
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0 && count <= tags; at = source.indexOf('<', at + 1)) count += 1;
  return count <= tags;
}

/** The same file's kind as this one: TypeScript in the clone, JavaScript in a package. */
const workerFile = new URL(`./reading-worker${extname(import.meta.filename)}`, import.meta.url);

function readInThread(given: Given, timeoutMs: number): Promise<Article> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: given });
    const timer = setTimeout(() => end(() => reject(tookTooLong(timeoutMs))), timeoutMs);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    worker.once('message', (article: ReadingAnswer) => end(() => resolve(article)));
    worker.once('error', (error) => end(() => reject(error)));
    worker.once('exit', () => end(() => reject(new Error('The reading thread ended without an answer.'))));
  });
}

function tookTooLong(timeoutMs: number): TowncrierError {
  return new TowncrierError(
    'validation',
    'reading_took_too_long',
    `The page could not be read within ${timeoutMs / 1000} seconds.`,
    { field: 'html', remedy: 'Paste the text of the article.' },
  );
}
