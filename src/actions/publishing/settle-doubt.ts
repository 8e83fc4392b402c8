import type { Context } from '../../context.ts';
import { resendLimit } from '../../core/publishing/limits.ts';
import { reasons } from '../../core/publishing/reasons.ts';
import type { LookupAnswer } from '../../networks/network.ts';
import { announce } from '../../store/publishing/announce.ts';
import { changeDoubtfulPost } from '../../store/publishing/change-doubtful-post.ts';
import type { Doubt } from '../../store/publishing/load-doubt.ts';
import { forgetPreparations } from '../../store/publishing/save-preparation.ts';
import { type Settlement, settleAttempt } from '../../store/publishing/settle-attempt.ts';
import { alarmDuplicate } from './alarm-duplicate.ts';
import { liveParts, standingOf } from './claimed-standing.ts';
import { moot, moved, type PublishOutcome } from './outcome.ts';
import { planChange } from './plan-change.ts';
import { receiptOf } from './receipt-of.ts';

/** Networks that say "it is live" without saying which one it is. */
const unknownId = 'unknown';

/** The doubtful attempt is live after all. */
export async function settleFound(
  context: Context,
  doubt: Doubt,
  answer: Extract<LookupAnswer, { answer: 'found' | 'found_id_unknown' }>,
): Promise<PublishOutcome> {
  const found = answer.answer === 'found' ? answer : { networkPostId: unknownId, url: null };
  const live = liveParts(doubt).map(({ networkPostId, url }) => ({
    networkPostId: networkPostId ?? unknownId,
    url,
  }));
  const receipt = { ...receiptOf([...live, found]), publishedAt: doubt.openedAt.toISOString() };
  const outcome = await settle(context, doubt, {
    outcome: 'found',
    networkPostId: found.networkPostId,
    url: found.url,
    change: planChange(standingOf(doubt, 'in_doubt'), 'found', { reason: null, receipt }),
    closeBreaker: doubt.canaryMs !== null,
    wantPermalink: answer.answer === 'found' && receipt.url === null,
  });
  if (answer.answer === 'found' && (answer.alsoFound ?? []).length > 0) {
    await alarmDuplicate(context, doubt);
  }
  return outcome;
}

/** Proven not to be live: sent once more, or at rest. */
export async function settleAbsent(
  context: Context,
  doubt: Doubt,
  prepareAgain: boolean,
): Promise<PublishOutcome> {
  if (prepareAgain) await forgetPreparations(context.store.pool, doubt.id);
  const reason = doubt.resends >= resendLimit ? reasons.absentTwice : reasons.resend;
  return settle(context, doubt, {
    outcome: 'absent',
    change: planChange(standingOf(doubt, 'in_doubt'), 'absent', { reason }),
  });
}

/** The network could not be asked for too long: a person must look. The attempt stays doubtful. */
export async function settleSpent(context: Context, doubt: Doubt): Promise<PublishOutcome> {
  const change = planChange(standingOf(doubt, 'in_doubt'), 'lookups_spent', { reason: reasons.uncertain });
  const done = await changeDoubtfulPost(context.store.pool, doubt.attemptId, change);
  if (done) announce(context.store.pool, doubt.newsroomId);
  return done ? moved('uncertain') : moot;
}

async function settle(
  context: Context,
  doubt: Doubt,
  what: Pick<Settlement, 'outcome' | 'change'> & Partial<Settlement>,
): Promise<PublishOutcome> {
  const settled = await settleAttempt(context.store.pool, {
    attemptId: doubt.attemptId,
    channelId: doubt.channelId,
    attemptFrom: ['in_doubt'],
    postFrom: ['publishing'],
    actor: 'lookup',
    ...what,
  });
  if (settled.post) announce(context.store.pool, doubt.newsroomId);
  return settled.post ? moved(settled.post.state) : moot;
}
