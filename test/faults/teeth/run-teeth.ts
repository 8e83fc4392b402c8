import { countsOf } from '../checker/check.ts';
import { checks, type Violation } from '../checker/violations.ts';
import { openHistory } from '../history.ts';
import { short } from '../plan.ts';
import { runOurs } from '../run-ours.ts';
import { seeded } from '../seeded.ts';
import { bugs } from './bugs.ts';
import { copyWith } from './copy.ts';

export interface TeethOptions {
  readonly root: string;
  readonly dir: string;
  readonly seed: number;
  /** Numbers of bugs; none: all. */
  readonly only: readonly number[];
  say(text: string): void;
}

/** Runs the short campaigns on copies with a bug each. True when every one was caught. */
export async function runTeeth({ root, dir, seed, only, say }: TeethOptions): Promise<boolean> {
  const chosen = bugs.filter(({ number }) => only.length === 0 || only.includes(number));
  // All copies first: a text that no longer fits is told at once, not after ten minutes.
  const copies = chosen.map((bug) => ({ bug, root: copyWith(root, dir, bug) }));
  let missed = 0;
  for (const { bug, root: copy } of copies) {
    const { violations } = await runOurs(
      {
        root: copy,
        dir: `${copy}-run`,
        history: openHistory(`${copy}-run/history.jsonl`),
        random: seeded(seed),
        wants: (campaign) => bug.campaigns.includes(campaign),
        points: bug.points ?? [],
      },
      { ...short, crash: { hitsPerPoint: 1 }, settleMs: 100_000 },
    );
    if (violations.length === 0) missed += 1;
    say(
      `${violations.length > 0 ? 'caught' : 'MISSED'}  ${String(bug.number).padStart(2)}  ${bug.name}: ${counted(violations)}`,
    );
  }
  say(`${copies.length - missed} of ${copies.length} bugs caught.`);
  return missed === 0;
}

function counted(violations: readonly Violation[]): string {
  const counts = countsOf(violations);
  const found = checks.filter((name) => counts[name] > 0).map((name) => `${name} ${counts[name]}`);
  return found.length === 0 ? 'nothing' : found.join(', ');
}
