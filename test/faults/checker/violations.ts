import type { Final, LedgerRow, PostRecord } from './post-record.ts';

/** What may never happen to a post; docs/guarantees.md says what each means. */
export const checks = [
  'DUP',
  'LOST',
  'FALSE-PUB',
  'FALSE-NEG',
  'EARLY',
  'LATE',
  'AFTER-CANCEL',
  'AFTER-HOLD',
  'WRONG-BODY',
  'WRONG-ID',
  'STUCK',
] as const;
export type Check = (typeof checks)[number];

export interface Violation {
  readonly check: Check;
  readonly key: string;
  readonly campaign: string;
  /** How many: rows too many, parts missing. */
  readonly count: number;
  readonly why: string;
}

/** Between the first byte, which must leave in time, and the ledger's row lies the network's own time. */
const transitMs = 1_000;
/** The ledger has whole milliseconds; so have due times. */
const clockMs = 2;
/** States in which something has been said about a post that is not live. */
const toldOff = ['missed', 'failed', 'uncertain', 'abandoned', 'cancelled', 'partial'];
const saidNotLive = ['failed', 'missed', 'cancelled'];
const unfinished = ['draft', 'in_review', 'approved', 'scheduled', 'publishing'];

/** Judges one post by the ledger, by what the harness did, and by what the product says in the end. */
export function violationsOf(
  post: PostRecord,
  rows: ReadonlyMap<number, readonly LedgerRow[]>,
  final: Final | null,
): Violation[] {
  const found: Violation[] = [];
  const say = (check: Check, why: string, count = 1) =>
    found.push({ check, key: post.key, campaign: post.campaign, count, why });
  const all = [...rows.values()].flat();
  const state = final?.state ?? 'unknown';
  const parts = post.bodies[0]?.length ?? 1;

  const surplus = all.length - rows.size + Math.max(0, post.ids.size - 1);
  if (surplus > 0) say('DUP', `${all.length} rows for ${rows.size} parts, ${post.ids.size} ids`, surplus);
  if (state === 'published' && rows.size < parts)
    say('FALSE-PUB', `published, ${rows.size} of ${parts} live`);
  if (saidNotLive.includes(state) && all.length > 0) say('FALSE-NEG', `${state}, but ${all.length} live`);
  for (const row of all) {
    const time = Date.parse(row.time);
    if (time > post.dueAt + post.latenessMs + transitMs && row.parent === null)
      say('LATE', `${time - post.dueAt} ms after its time, limit ${post.latenessMs}`);
    if (time < post.dueAt - clockMs && row.parent === null)
      say('EARLY', `${post.dueAt - time} ms before its time`);
    if (post.cancelledAt !== null) say('AFTER-CANCEL', `live ${time - post.cancelledAt} ms after the 200`);
    for (const hold of post.holds) {
      if (!hold.inFlight && time > hold.answeredAt && time < hold.liftedAt)
        say('AFTER-HOLD', `live ${time - hold.answeredAt} ms after the hold's answer`);
    }
  }
  if (all.length > 0 && !post.bodies.some((body) => fits(post, body, rows)))
    say('WRONG-BODY', `none of the ${post.bodies.length} accepted bodies`);
  const receipt = final?.networkPostId ?? null;
  if (receipt !== null && receipt !== 'unknown' && !all.some(({ id }) => id === receipt))
    say('WRONG-ID', `its receipt names ${receipt}, which is not it`);
  if (!post.accepted) return found;
  const open = unfinished.includes(state) && final?.waiting !== true && state !== 'in_review';
  if (open) say('STUCK', `${state} after the settling time`);
  if (rows.size === 0 && final?.waiting !== true && !toldOff.includes(state) && state !== 'published')
    say('LOST', `${state}, nothing live`);
  return found;
}

/** Each visible part says what was accepted, shows its pictures, and answers the part before it. */
function fits(
  post: PostRecord,
  body: readonly string[],
  rows: ReadonlyMap<number, readonly LedgerRow[]>,
): boolean {
  for (const [part, shown] of rows) {
    const before = rows.get(part - 1) ?? [];
    for (const row of shown) {
      if (row.text !== body[part - 1] || row.channel !== post.account || row.network !== post.network)
        return false;
      if (part === 1 ? row.parent !== null : !before.some(({ id }) => id === row.parent)) return false;
      if (row.media.length !== (part === 1 ? post.pictures : 0)) return false;
    }
  }
  return true;
}
