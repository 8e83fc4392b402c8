import type { PointHits } from './campaigns/crash.ts';
import { percentile, type Verdict } from './checker/check.ts';
import { checks, type Violation } from './checker/violations.ts';
import type { History } from './history.ts';
import type { Report } from './report.ts';

const titles: Readonly<Record<string, string>> = {
  A: 'kill -9 at each point',
  B: 'networks lie',
  C: 'Redis lost',
  D: 'PostgreSQL lost',
  E: 'frozen workers',
  F: 'many at once',
  G: 'people race',
  H: 'outage',
  Z: 'the price (not judged)',
};

/** The checker's counts, one row a campaign. */
export function tableOf({ name, verdicts }: Report): string {
  const head = [
    '',
    'posts',
    'live',
    ...checks,
    'uncertain',
    'doubts',
    'said off',
    'waiting',
    'p50 s',
    'p99 s',
  ];
  const rows = [...verdicts].sort((a, b) => a.campaign.localeCompare(b.campaign)).map(rowOf);
  return aligned([[name, ...head.slice(1)], ...rows]);
}

function rowOf(verdict: Verdict): string[] {
  const { campaign, latenciesMs } = verdict;
  const seconds = (share: number) => (percentile(latenciesMs, share) / 1000).toFixed(1);
  return [
    `${campaign} ${titles[campaign] ?? ''}`,
    String(verdict.accepted),
    String(verdict.live),
    ...checks.map((name) => String(verdict.counts[name])),
    String(verdict.uncertain),
    String(verdict.doubtful),
    String(verdict.toldOff),
    String(verdict.waiting),
    seconds(0.5),
    seconds(0.99),
  ];
}

/** The same campaigns, ours and the naive publisher's, side by side: what was doubled, lost, or wrongly reported. */
export function beside(ours: Report, naive: Report): string {
  const wanted = ['DUP', 'LOST', 'FALSE-PUB', 'FALSE-NEG', 'STUCK'] as const;
  const campaigns = naive.verdicts.map(({ campaign }) => campaign).sort();
  const cell = ({ verdicts }: Report, campaign: string): string[] => {
    const verdict = verdicts.find((one) => one.campaign === campaign);
    return [String(verdict?.accepted ?? 0), ...wanted.map((name) => String(verdict?.counts[name] ?? 0))];
  };
  const rows = campaigns.flatMap((campaign) => [
    [`${campaign} ours`, ...cell(ours, campaign)],
    [`${campaign} naive`, ...cell(naive, campaign)],
  ]);
  return aligned([['side by side', 'posts', ...wanted], ...rows]);
}

/** What was proven to be at each point when it was hurt, and what that many hits without a failure can say. */
export function pointsOf({ name, hits }: Report): string {
  const head = [`${name}: point`, 'posts', 'hits', '95 % bound'];
  return aligned([head, ...hits.map(pointRow)]);
}

const pointRow = ({ point, posts, hits }: PointHits): string[] => [
  `${point.number} ${point.name}`,
  String(posts),
  String(hits),
  bound(hits),
];

/** With no failure in n tries the failure rate is below 3/n with 95 % confidence (the rule of three). */
export const bound = (tries: number): string => (tries === 0 ? '–' : (3 / tries).toPrecision(2));

/** One violation with what was done to the post, and to the system meanwhile. */
export function storyOf(violation: Violation, history: History): string {
  const lines = history.of(violation.key).map(({ t, kind, what, detail }) => {
    const more = detail === undefined ? '' : ` ${JSON.stringify(detail).slice(0, 160)}`;
    return `    ${new Date(t).toISOString().slice(11, 23)} ${kind.padEnd(7)} ${what}${more}`;
  });
  return [`${violation.check} ${violation.key}: ${violation.why}`, ...lines.slice(0, 25)].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return rows.map(line).join('\n');
}
