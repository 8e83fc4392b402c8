import type { Towncrier } from '../subjects/towncrier.ts';
import { sleep } from '../wait.ts';

/** What issue 3 allows after an outage: five per channel, at least this far apart. */
const perChannel = 5;
const gapMs = 120_000;

export interface OutageResult {
  readonly overdue: number;
  /** The most that left on one channel. */
  readonly most: number;
  /** The least time between two on one channel, ms; Infinity when none left twice. */
  readonly leastGapMs: number;
  readonly broken: boolean;
}

/**
 * H: everything stands still while posts come due: many on one channel, some on the others. After the restart at
 * most five per channel leave, two minutes apart; the rest is called missed.
 */
export async function outage(
  subject: Towncrier,
  size: { many: number; few: number; outageMs: number; watchMs: number },
): Promise<OutageResult> {
  const worker = await subject.startBystander();
  await subject.accept({ campaign: 'H', count: size.many, network: 'x', oneChannel: true, leadMs: 6_000 });
  await subject.accept({ campaign: 'H', count: size.few, network: 'facebook', leadMs: 6_000 });
  subject.history.add('nemesis', 'everything stops');
  await Promise.all([worker.end('SIGKILL'), subject.killApi()]);
  const before = (await subject.sandbox.ledger()).length;
  await sleep(size.outageMs);
  await subject.startApi();
  await subject.startBystander();
  await sleep(size.watchMs);
  const left = (await subject.sandbox.ledger()).slice(before);
  const channels = Map.groupBy(left, ({ channel }) => channel);
  const times = [...channels.values()].map((rows) =>
    rows.map(({ time }) => Date.parse(time)).sort((a, b) => a - b),
  );
  const gaps = times.flatMap((list) => list.slice(1).map((time, index) => time - (list[index] ?? 0)));
  const most = Math.max(0, ...times.map((list) => list.length));
  const leastGapMs = Math.min(Number.POSITIVE_INFINITY, ...gaps);
  const overdue = size.many + size.few - before;
  // A second of tolerance: permits are spaced by the database's clock, ledger rows by the network's.
  return { overdue, most, leastGapMs, broken: most > perChannel || leastGapMs < gapMs - 1_000 };
}
