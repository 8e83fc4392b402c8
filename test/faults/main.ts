import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openHistory } from './history.ts';
import { long, middle, type Plan, short } from './plan.ts';
import { beside, bound, pointsOf, storyOf, tableOf } from './print.ts';
import type { Report } from './report.ts';
import type { Run } from './run.ts';
import { runNaive } from './run-naive.ts';
import { runOurs } from './run-ours.ts';
import { runOutage } from './run-outage.ts';
import { seeded } from './seeded.ts';
import { runTeeth } from './teeth/run-teeth.ts';

/** `npm run faults`: see docs/guarantees.md. Ends with 1 when a promise was broken or a point never reached. */

const usage = `npm run faults -- [--short | --middle | --long] [--teeth] [--seed N] [--only A,B,…] [--points 7,13,…]
                  [--checkout DIR] [--without-naive]`;

const { values } = parseArgs({
  options: {
    short: { type: 'boolean' },
    middle: { type: 'boolean' },
    long: { type: 'boolean' },
    teeth: { type: 'boolean' },
    seed: { type: 'string' },
    only: { type: 'string' },
    points: { type: 'string' },
    checkout: { type: 'string' },
    'without-naive': { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const plan = values.long ? long : values.middle ? middle : short;
const root = path.resolve(values.checkout ?? path.join(import.meta.dirname, '../..'));
const dir = mkdtempSync(path.join(os.tmpdir(), 'towncrier-faults-'));
// PostgreSQL runs as another user when we are root, and has its folder in here.
chmodSync(dir, 0o755);
const say = (text: string) => process.stdout.write(`${text}\n`);

const numbers = (list = ''): number[] => (list === '' ? [] : list.split(',').map(Number));

function startRun(name: string, offset: number): Run {
  const only = values.only?.split(',');
  return {
    root,
    dir,
    history: openHistory(path.join(dir, `${name}.jsonl`)),
    random: seeded(seed + offset),
    wants: (campaign) => only === undefined || only.includes(campaign),
    points: numbers(values.points),
  };
}

async function campaigns(chosen: Plan): Promise<boolean> {
  const ours = startRun('towncrier', 0);
  const still = startRun('outage', 1);
  const [report, stood, naive] = await Promise.all([
    runOurs(ours, chosen),
    still.wants('H') ? runOutage(still, chosen) : null,
    values['without-naive'] ? null : runNaive(startRun('naive', 2), chosen),
  ]);
  say(`\n${tableOf({ ...report, verdicts: [...report.verdicts, ...(stood?.report.verdicts ?? [])] })}`);
  if (naive) say(`\n${tableOf(naive)}\n\n${beside(report, naive)}`);
  say(`\n${pointsOf(report)}`);
  if (stood) say(`\nH: ${JSON.stringify(stood.result)}`);
  const judged = [
    ...report.violations.map((violation) => ({ violation, history: ours.history })),
    ...(stood?.report.violations ?? []).map((violation) => ({ violation, history: still.history })),
  ].filter(({ violation }) => !violation.campaign.startsWith('Z'));
  for (const { violation, history } of judged.slice(0, 10)) say(`\n${storyOf(violation, history)}`);
  return summary(report, judged.length, stood?.result.broken ?? false);
}

function summary(report: Report, violations: number, outageBroken: boolean): boolean {
  const unreached = report.hits.filter(({ hits }) => hits === 0).map(({ point }) => point.number);
  const hits = report.hits.reduce((sum, one) => sum + one.hits, 0);
  const posts = report.verdicts.reduce((sum, one) => sum + one.accepted, 0);
  say(
    `\n${posts} posts accepted, ${hits} caught at a point; came to rest ${Math.round(report.settledMs / 1000)} s after.`,
  );
  say(`Violations: ${violations}. 95 % bound per hit: ${bound(hits)}, per post: ${bound(posts)}.`);
  say(`Secrets found: ${report.leaks.length === 0 ? 'none' : report.leaks.join('; ')}`);
  if (unreached.length > 0) say(`Points never reached, so nothing is known of them: ${unreached.join(', ')}`);
  if (outageBroken) say('H: more left after the outage than may.');
  return violations === 0 && report.leaks.length === 0 && unreached.length === 0 && !outageBroken;
}

const startedAt = performance.now();
say(`${values.teeth ? 'teeth' : plan.name} run, seed ${seed}, histories in ${dir}`);
const good = values.teeth
  ? await runTeeth({ root, dir, seed, only: numbers(values.only), say })
  : await campaigns(plan);
say(
  `${good ? 'PASSED' : 'FAILED'} after ${Math.round((performance.now() - startedAt) / 1000)} s, seed ${seed}`,
);
if (good) rmSync(dir, { recursive: true, force: true });
process.exit(good ? 0 : 1);
