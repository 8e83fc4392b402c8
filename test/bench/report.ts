import type { Machine } from './machine.ts';
import type { PublishingResult } from './publish-posts.ts';
import type { ReadingResult } from './read-pages.ts';

export interface Report {
  readonly machine: Machine;
  readonly reading: ReadingResult | null;
  readonly publishing: readonly PublishingResult[];
}

const figure = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const span = (seconds: number): string => `${seconds.toFixed(1)} s`;

/** The report for a person, 80 columns wide. */
export function drawReport({ machine, reading, publishing }: Report): string {
  const { cpu, cores, memoryGiB, system, node, postgres, redis, load } = machine;
  const lines = [
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, load ${load}`,
    `${system}, Node ${node}, PostgreSQL ${postgres}, Redis ${redis ?? 'absent'}`,
  ];
  if (reading) lines.push('', ...drawReading(reading));
  if (publishing.length > 0) lines.push('', ...drawPublishing(publishing));
  return lines.join('\n');
}

function drawReading(result: ReadingResult): string[] {
  const { from, leftOut, rounds, seconds, medianMs, medianTimeRatio } = result;
  return [
    'Articles read and split per second, over Readability + jsdom alone',
    `${from}${leftOut > 0 ? `, ${leftOut} left out` : ''}; ${rounds} rounds in ${span(seconds)}`,
    ...grid([
      ['', 'Towncrier', 'Baseline', 'Ratio'],
      ['articles/s', figure(result.towncrier), figure(result.baseline), figure(result.throughputRatio)],
      ['median ms', figure(medianMs.towncrier), figure(medianMs.baseline), figure(medianTimeRatio)],
    ]),
  ];
}

function drawPublishing(results: readonly PublishingResult[]): string[] {
  const [first] = results;
  return [
    'Posts published per second, over two commits and one POST alone',
    `${first?.posts} posts due at once on 50 X channels; medians of ${first?.rounds} rounds`,
    ...grid([
      ['Queue', 'Workers', 'Towncrier', 'Baseline', 'Ratio', 'Rounds, s'],
      ...results.map((result) => [
        result.backend,
        String(result.workers),
        figure(result.towncrier),
        figure(result.baseline),
        figure(result.ratio),
        result.seconds.towncrier.map(figure).join(' '),
      ]),
    ]),
  ];
}

const grid = (rows: readonly string[][]): string[] =>
  rows.map((row) =>
    row
      .map((cell) => cell.padEnd(12))
      .join('')
      .trimEnd(),
  );
