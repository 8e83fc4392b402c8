import type { Context } from '../../context.ts';
import { newsroomSettings } from '../../core/newsroom.ts';
import { invisibleCallMs } from '../../core/publishing/limits.ts';
import { readLookup } from '../../core/publishing/read-lookup.ts';
import { isNetworkError } from '../../networks/errors.ts';
import type { LookupAnswer } from '../../networks/network.ts';
import { type Doubt, loadDoubt } from '../../store/publishing/load-doubt.ts';
import { recordLookup } from '../../store/publishing/record-lookup.ts';
import { liveParts } from './claimed-standing.ts';
import { openChannel } from './open-channel.ts';
import { outboundMessage } from './outbound-message.ts';
import { moot, type PublishOutcome } from './outcome.ts';
import { storedPreparations } from './prepare-post.ts';
import { settleAbsent, settleFound, settleSpent } from './settle-doubt.ts';

/**
 * Asks the network whether a doubtful attempt is live, and settles it if the answer tells. Harmless to repeat;
 * nothing is ever sent from here.
 */
export async function confirmPost(
  context: Context,
  input: { readonly postId: string; readonly revision?: number },
): Promise<PublishOutcome> {
  const { pool } = context.store;
  const doubt = await loadDoubt(pool, input.postId);
  if (!doubt) return moot;
  const settings = newsroomSettings.parse(doubt.settings);
  const answer = await ask(context, doubt);
  const reading = readLookup({
    answer: answer.answer === 'unknown' ? 'unknown' : answer.answer.startsWith('found') ? 'found' : 'absent',
    secondsInDoubt: doubt.secondsInDoubt,
    quietSeconds: settings.quietPeriodSeconds[doubt.network],
    absentReads: doubt.absentReads,
    secondsSinceAbsent: doubt.secondsSinceAbsent,
  });
  const counted = reading.verdict === 'absent' || (reading.verdict === 'again' && reading.counted);
  const recorded = await recordLookup(pool, {
    attemptId: doubt.attemptId,
    answer:
      reading.verdict === 'found'
        ? 'found'
        : counted
          ? 'absent'
          : answer.answer === 'unknown'
            ? 'unknown'
            : 'not_seen',
    evidence: { answer: answer.answer, ...(answer.answer === 'unknown' ? { why: answer.why } : {}) },
    absentReads: doubt.absentReads,
    nextMs: reading.verdict === 'again' ? reading.inSeconds * 1000 : null,
  });
  context.log.info(
    {
      postId: doubt.id,
      attemptId: doubt.attemptId,
      network: doubt.network,
      answer: answer.answer,
      verdict: reading.verdict,
    },
    'lookup',
  );
  if (!recorded) return moot;
  if (answer.answer === 'found' || answer.answer === 'found_id_unknown')
    return settleFound(context, doubt, answer);
  if (reading.verdict === 'absent')
    return settleAbsent(context, doubt, answer.answer === 'absent_prepare_again');
  if (reading.verdict === 'spent') return settleSpent(context, doubt);
  return moot;
}

async function ask(context: Context, doubt: Doubt): Promise<LookupAnswer> {
  try {
    return await openChannel(context, doubt).lookup(
      {
        message: outboundMessage(context, doubt),
        part: doubt.part,
        publishedIds: liveParts(doubt).map(({ networkPostId }) => networkPostId ?? ''),
        preparations: storedPreparations(doubt),
        openedAt: doubt.firstOpenedAt,
      },
      { signal: AbortSignal.timeout(invisibleCallMs) },
    );
  } catch (error) {
    // Whatever went wrong with asking, it says nothing about the post.
    return { answer: 'unknown', why: isNetworkError(error) ? error.reason.code : 'error' };
  }
}
