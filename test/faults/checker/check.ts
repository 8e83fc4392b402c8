import { type Final, type LedgerRow, type PostRecord, readText } from './post-record.ts';
import { type Check, checks, type Violation, violationsOf } from './violations.ts';

export interface Verdict {
  readonly campaign: string;
  readonly posts: number;
  readonly accepted: number;
  readonly live: number;
  readonly counts: Readonly<Record<Check, number>>;
  readonly uncertain: number;
  /** Posts with at least one send whose outcome was not known at first. */
  readonly doubtful: number;
  /** `failed` or `missed`: surely not live, and said so. */
  readonly toldOff: number;
  /** Not live yet, for a moment that the network has named (a rate limit) or the recovery has set. */
  readonly waiting: number;
  /** Ledger time after due time, ms, in order. */
  readonly latenciesMs: readonly number[];
}

/** The offline checker: from the ledger, what the harness did, and the last answers of the API. */
export function check(
  records: Iterable<PostRecord>,
  ledger: readonly LedgerRow[],
  finals: ReadonlyMap<string, Final>,
): { verdicts: Verdict[]; violations: Violation[] } {
  const rows = byPost(ledger);
  const violations: Violation[] = [];
  const campaigns = new Map<string, PostRecord[]>();
  for (const record of records) {
    const name = record.campaign.slice(0, 1);
    campaigns.set(name, [...(campaigns.get(name) ?? []), record]);
    violations.push(
      ...violationsOf(record, rows.get(record.key) ?? new Map(), finals.get(record.key) ?? null),
    );
  }
  const verdicts = [...campaigns].map(([campaign, posts]) => {
    const final = (post: PostRecord) => finals.get(post.key);
    const live = posts.flatMap((post) =>
      (rows.get(post.key)?.get(1) ?? []).slice(0, 1).map((row) => ({ post, row })),
    );
    return {
      campaign,
      posts: posts.length,
      accepted: posts.filter(({ accepted }) => accepted).length,
      live: live.length,
      counts: countsOf(violations.filter((one) => one.campaign.slice(0, 1) === campaign)),
      uncertain: posts.filter((post) => final(post)?.state === 'uncertain').length,
      doubtful: posts.filter((post) => (final(post)?.doubts ?? 0) > 0).length,
      toldOff: posts.filter((post) => ['failed', 'missed'].includes(final(post)?.state ?? '')).length,
      waiting: posts.filter((post) => final(post)?.waiting === true && final(post)?.state === 'scheduled')
        .length,
      latenciesMs: live.map(({ post, row }) => Date.parse(row.time) - post.dueAt).sort((a, b) => a - b),
    };
  });
  return { verdicts, violations };
}

function byPost(ledger: readonly LedgerRow[]): Map<string, Map<number, LedgerRow[]>> {
  const rows = new Map<string, Map<number, LedgerRow[]>>();
  for (const row of ledger) {
    const name = row.visible ? readText(row.text) : null;
    if (name === null) continue;
    const parts = rows.get(name.key) ?? new Map<number, LedgerRow[]>();
    parts.set(name.part, [...(parts.get(name.part) ?? []), row]);
    rows.set(name.key, parts);
  }
  return rows;
}

export function countsOf(violations: readonly Violation[]): Record<Check, number> {
  const count = (name: Check) =>
    violations.filter(({ check: found }) => found === name).reduce((sum, one) => sum + one.count, 0);
  return Object.fromEntries(checks.map((name) => [name, count(name)])) as Record<Check, number>;
}

/** The value below which this share of an ordered list lies; NaN of none. */
export const percentile = (ordered: readonly number[], share: number): number =>
  ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN;
