import type { PointHits } from './campaigns/crash.ts';
import { check, type Verdict } from './checker/check.ts';
import type { Violation } from './checker/violations.ts';
import type { Subject } from './subjects/subject.ts';

/** What the checker found on one system. */
export interface Report {
  readonly name: string;
  readonly verdicts: readonly Verdict[];
  readonly violations: readonly Violation[];
  readonly hits: readonly PointHits[];
  readonly leaks: readonly string[];
  readonly settledMs: number;
}

export async function reportOn(
  subject: Subject,
  hits: readonly PointHits[],
  settledMs: number,
): Promise<Report> {
  const finals = await subject.finals();
  // The ledger last: what becomes visible after the final states were read would otherwise be missed.
  const ledger = await subject.sandbox.ledger();
  const { verdicts, violations } = check(subject.records.values(), ledger, finals);
  const leaks = await subject.findSecrets();
  return { name: subject.name, verdicts, violations, hits, leaks, settledMs };
}
