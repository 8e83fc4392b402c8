import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { splitArticle } from '../../src/core/split-article.ts';
import { readHtml } from '../../src/sources/read-html.ts';
import { median, sum } from './median.ts';
import { benchPages, type Page } from './pages.ts';

export interface ReadingResult {
  readonly from: string;
  readonly pages: number;
  /** Pages on which one of the two failed; they count for neither. */
  readonly leftOut: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Pages a second: each page's median over the rounds, summed. */
  readonly towncrier: number;
  readonly baseline: number;
  readonly throughputRatio: number;
  /** Of the medians over the pages, in milliseconds. */
  readonly medianMs: { readonly towncrier: number; readonly baseline: number };
  readonly medianTimeRatio: number;
}

/** Ours: body, metadata, quotes with speakers, key points. */
const ours = ({ html, url }: Page): void => {
  splitArticle(readHtml(html, url));
};

/** Readability on jsdom and nothing else: body, title, byline. */
function readability({ html, url }: Page): void {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    new Readability(dom.window.document).parse();
  } finally {
    dom.window.close();
  }
}

const warmUpPages = 8;

/** Both read every page once a round, one right after the other, taking turns at who goes first. */
export function benchReading(count: number, rounds: number): ReadingResult {
  const { from, pages } = benchPages(count);
  for (const page of pages.slice(0, warmUpPages)) {
    timed(ours, page);
    timed(readability, page);
  }
  const times = pages.map(() => ({ ours: [] as number[], theirs: [] as number[] }));
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, page] of pages.entries()) {
      const oursFirst = (round + i) % 2 === 0;
      const first = oursFirst ? timed(ours, page) : null;
      times[i]?.theirs.push(timed(readability, page));
      times[i]?.ours.push(first ?? timed(ours, page));
    }
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const whole = times
    .map((page) => ({ ours: median(page.ours), theirs: median(page.theirs) }))
    .filter((page) => Number.isFinite(page.ours + page.theirs));
  const towncrierMs = whole.map((page) => page.ours);
  const baselineMs = whole.map((page) => page.theirs);
  const perSecond = (ms: readonly number[]) => (1000 * ms.length) / sum(ms);
  const medianMs = { towncrier: median(towncrierMs), baseline: median(baselineMs) };
  return {
    from,
    pages: whole.length,
    leftOut: pages.length - whole.length,
    rounds,
    seconds,
    towncrier: perSecond(towncrierMs),
    baseline: perSecond(baselineMs),
    throughputRatio: sum(baselineMs) / sum(towncrierMs),
    medianMs,
    medianTimeRatio: medianMs.towncrier / medianMs.baseline,
  };
}

/** Milliseconds; infinite when it fails. */
function timed(read: (page: Page) => void, page: Page): number {
  const startedAt = performance.now();
  try {
    read(page);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
  return performance.now() - startedAt;
}
