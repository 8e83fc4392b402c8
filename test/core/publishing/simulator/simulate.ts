import { beforePermit } from '../../../../src/core/publishing/before-permit.ts';
import { holderGoneSeconds, retryWaitMs } from '../../../../src/core/publishing/limits.ts';
import { nextLookupIn } from '../../../../src/core/publishing/lookup-schedule.ts';
import { readLookup } from '../../../../src/core/publishing/read-lookup.ts';
import type { Standing } from '../../../../src/core/publishing/standing.ts';
import { type PublishingEvent, step as realStep } from '../../../../src/core/publishing/step.ts';
import { simulateNetwork } from './network.ts';
import { type Random, randomOf } from './random.ts';

/** What a schedule has come to, and what broke on the way; `trace` tells the story. */
export interface Outcome {
  readonly standing: Standing;
  readonly violations: readonly string[];
  readonly trace: readonly string[];
  readonly doubts: number;
  readonly permits: number;
}

const quietSeconds = 120;
const dueAt = 0;
const endOfTime = 6 * 3600;

interface Doubt {
  readonly since: number;
  lookupAt: number;
  absentReads: number;
  absentAt: number | null;
}

/**
 * One post's life under a virtual clock of seconds: claims by any number of workers, crashes at every point,
 * lost answers, late answers, holds, cancels, embargoes, and a network of its own. The rules are the product's
 * own (`beforePermit`, `step`, `readLookup`); the shell around them is this file.
 * @param step replaced by a broken one to show that the checks can fail
 */
export function simulate(seed: number, step: typeof realStep = realStep): Outcome {
  const random = randomOf(seed);
  const network = simulateNetwork(random);
  const parts = random.pick([1, 1, 1, 2, 3]);
  const lateness = random.pick([900, 3600]);
  const held = windowOf(random);
  const cancelAt = random.chance(0.2) ? random.below(600) : null;
  const trace: string[] = [];
  const violations: string[] = [];
  let standing: Standing = {
    phase: 'scheduled',
    liveParts: 0,
    parts,
    resends: 0,
    notSentTries: 0,
    cancelRequested: false,
  };
  let now = dueAt;
  let notBefore = dueAt;
  let firstLiveAt: number | null = null;
  const open: { doubt: Doubt | null } = { doubt: null };
  let pending: { event: PublishingEvent | null; at: number; expiresAt: number } | null = null;
  let cancelled = false;
  let doubts = 0;
  let permits = 0;

  const happen = (event: PublishingEvent): boolean => {
    const moved = step(standing, event);
    trace.push(`${now}s ${standing.phase} ${event} → ${moved?.next.phase ?? '-'}`);
    if (!moved) return false;
    if (moved.next.liveParts > standing.liveParts) firstLiveAt ??= now;
    standing = moved.next;
    if (moved.effects.includes('look_up')) {
      doubts += 1;
      open.doubt = {
        since: now,
        lookupAt: now + (nextLookupIn(0, quietSeconds, false) ?? 15),
        absentReads: 0,
        absentAt: null,
      };
    } else if (standing.phase !== 'in_doubt') open.doubt = null;
    if (moved.effects.includes('wait')) notBefore = now + retryWaitMs(standing.notSentTries) / 1000;
    return true;
  };
  const check = (holds: boolean, what: string) => {
    if (!holds) violations.push(`seed ${seed} at ${now}s: ${what}`);
  };

  for (; now < endOfTime; now += 1) {
    if (cancelAt === now && happen('cancel') && standing.phase === 'cancelled') cancelled = true;
    if (pending && pending.at <= now) {
      // A crash between the answer and its commit leaves the permit to the sweep.
      if (pending.event !== null && !random.chance(0.05)) {
        happen(pending.event);
        pending = null;
      } else pending = { event: null, at: Number.POSITIVE_INFINITY, expiresAt: pending.expiresAt };
    }
    if (pending && pending.expiresAt <= now) {
      happen('permit_expired');
      pending = null;
    }
    if (open.doubt && open.doubt.lookupAt <= now) look(open.doubt);
    if (standing.phase === 'scheduled' && now >= notBefore) send();
    if (settled() && pending === null) break;
  }

  function look(asked: Doubt): void {
    const seen = network.look(standing.liveParts, now);
    const reading = readLookup({
      answer: seen === null ? 'unknown' : seen ? 'found' : 'absent',
      secondsInDoubt: now - asked.since,
      quietSeconds,
      absentReads: asked.absentReads,
      secondsSinceAbsent: asked.absentAt === null ? null : now - asked.absentAt,
    });
    if (reading.verdict === 'found') happen('found');
    else if (reading.verdict === 'absent') happen('absent');
    else if (reading.verdict === 'spent') happen('lookups_spent');
    else {
      if (reading.counted) {
        asked.absentReads += 1;
        asked.absentAt = now;
      }
      asked.lookupAt = now + Math.max(1, Math.ceil(reading.inSeconds));
    }
  }

  function send(): void {
    const decision = beforePermit({
      remainingMs: (dueAt + lateness - now) * 1000,
      overdueMs: (now - dueAt) * 1000,
      held: held(now),
      embargoMs: 0,
      channelUsable: true,
      channelBusyMs: 0,
      canaryMs: null,
      liveParts: standing.liveParts,
      firstPartAgeMs: firstLiveAt === null ? null : (now - firstLiveAt) * 1000,
      editedSinceLive: false,
    });
    if (decision.go === 'end') return void happen(decision.event);
    // A worker that dies before its permit costs a lease.
    if (decision.go === 'wait' || random.chance(0.05)) {
      notBefore = now + (decision.go === 'wait' ? 5 : 60);
      return;
    }
    if (!happen('permitted')) return;
    permits += 1;
    check(!cancelled && !standing.cancelRequested, 'a permit after a cancel');
    check(!held(now), 'a permit under a hold');
    check(now < dueAt + lateness, 'a permit after the lateness limit');
    const expiresAt = now + holderGoneSeconds;
    if (random.chance(0.05)) {
      pending = { event: null, at: Number.POSITIVE_INFINITY, expiresAt };
      return;
    }
    const sent = network.send(standing.liveParts, now);
    pending = { event: sent.answer ?? 'answered_unclear', at: sent.at, expiresAt };
  }

  function settled(): boolean {
    return !['scheduled', 'sending', 'in_doubt'].includes(standing.phase);
  }

  const after = now + 3600;
  for (let part = 0; part < parts; part++) {
    const count = network.visible(part, after);
    check(count <= 1, `part ${part} is visible ${count} times`);
    if (part < standing.liveParts) check(count === 1, `part ${part} is called live and is not`);
    else if (standing.phase !== 'uncertain')
      check(count === 0, `part ${part} is live, post ${standing.phase}`);
  }
  check(settled(), `still ${standing.phase} after six hours`);
  check(standing.phase !== 'published' || standing.liveParts === parts, 'published without all of its parts');
  return { standing, violations, trace, doubts, permits };
}

function windowOf(random: Random): (now: number) => boolean {
  if (!random.chance(0.2)) return () => false;
  const from = random.below(300);
  const to = from + random.below(1200);
  return (now) => now >= from && now < to;
}
