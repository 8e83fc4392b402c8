import type { Context } from '../../context.ts';
import type { AttemptOutcome } from '../../core/attempt.ts';
import type { NewsroomSettings } from '../../core/newsroom.ts';
import { type PostState, postStates } from '../../core/post.ts';
import { retryWaitMs } from '../../core/publishing/limits.ts';
import type { Published } from '../../networks/network.ts';
import { announce } from '../../store/publishing/announce.ts';
import { openBreaker } from '../../store/publishing/breakers.ts';
import type { ClaimedPost } from '../../store/publishing/claim-posts.ts';
import type { Permit } from '../../store/publishing/open-permit.ts';
import { forgetResult, spoolResult } from '../../store/publishing/result-spool.ts';
import { type Settled, type Settlement, settleAttempt } from '../../store/publishing/settle-attempt.ts';
import { alarmDuplicate } from './alarm-duplicate.ts';
import type { Answer } from './answer-to-event.ts';
import { standingOf } from './claimed-standing.ts';
import { keepTrying } from './keep-trying.ts';
import { noticeOutage } from './notice-outage.ts';
import { moot, moved, type PublishOutcome } from './outcome.ts';
import { planChange } from './plan-change.ts';
import { type LivePart, receiptOf } from './receipt-of.ts';
import type { SendResult } from './send-part.ts';

export interface Sent {
  readonly post: ClaimedPost;
  readonly part: number;
  /** The parts that were live before this one. */
  readonly live: readonly LivePart[];
  readonly permit: Permit;
  readonly answer: SendResult;
  readonly settings: NewsroomSettings;
  readonly askedAt: number;
}

/** A true "it is live" is taken whatever a sweep, a lookup or a person has decided in the meantime. */
const anyUnproven: readonly AttemptOutcome[] = ['open', 'in_doubt', 'absent'];
const anyState: readonly PostState[] = postStates.filter((state) => state !== 'published');

/** Writes down what the network answered: in one commit, and not giving up when the database is away. */
export async function settleAnswer(context: Context, sent: Sent): Promise<PublishOutcome> {
  const { post, part, permit, answer } = sent;
  const settlement = 'published' in answer ? published(sent, answer.published) : refused(sent, answer);
  const settled = await settle(context, settlement);
  const { outcome } = settlement;
  context.log.info(
    {
      postId: post.id,
      attemptId: permit.attemptId,
      network: post.network,
      channelId: post.channelId,
      part,
      outcome,
      httpStatus: settlement.httpStatus,
      networkCode: settlement.networkCode,
      ms: Math.round(performance.now() - sent.askedAt),
    },
    'attempt',
  );
  await followUp(context, sent, settlement, settled);
  return settled.post ? moved(settled.post.state) : moot;
}

/** What is live must not be forgotten while the database is away, not even when this process ends meanwhile. */
async function settle(context: Context, settlement: Settlement): Promise<Settled> {
  const { attemptId, outcome } = settlement;
  let spooled = false;
  const settled = await keepTrying(
    () => settleAttempt(context.store.pool, settlement),
    async () => {
      if (outcome !== 'published') return;
      await spoolResult(context.config.dataDir, settlement).then(
        () => {
          spooled = true;
        },
        (err: unknown) => context.log.error({ attemptId, err }, 'a result could not be kept on disk'),
      );
    },
  );
  if (spooled) await forgetResult(context.config.dataDir, attemptId);
  return settled;
}

async function followUp(
  context: Context,
  { post, settings }: Sent,
  { outcome }: Settlement,
  settled: Settled,
) {
  const { pool } = context.store;
  if (settled.post) announce(pool, post.newsroomId);
  if (outcome === 'published' && settled.attempt && !settled.post) {
    await alarmDuplicate(context, post);
  }
  if (outcome === 'not_sent') await noticeOutage(context, post, settings);
  if (outcome === 'in_doubt' && settings.doubtBreaker) {
    if (await openBreaker(pool, post.newsroomId, post.network)) {
      context.log.warn({ network: post.network }, 'doubt breaker open: one canary at a time');
    }
  }
}

function published({ post, live, permit }: Sent, answer: Published): Settlement {
  const receipt = receiptOf([...live, answer]);
  return {
    ...answer.facts,
    attemptId: permit.attemptId,
    channelId: post.channelId,
    attemptFrom: anyUnproven,
    postFrom: anyState,
    outcome: 'published',
    networkPostId: answer.networkPostId,
    url: answer.url,
    change: planChange(standingOf(post, 'sending', live.length), 'answered_published', {
      reason: null,
      receipt,
    }),
    closeBreaker: post.canaryMs !== null,
    wantPermalink: receipt.url === null,
    actor: 'publisher',
  };
}

function refused({ post, live, permit, settings }: Sent, answer: Answer): Settlement {
  const { event, outcome, reason, facts } = answer;
  const limitMs = answer.retryAt && Math.max(1_000, answer.retryAt.getTime() - Date.now());
  const waitMs = limitMs ?? retryWaitMs(post.notSentTries);
  const nothingHappened = outcome === 'not_sent' || outcome === 'rejected';
  return {
    ...facts,
    attemptId: permit.attemptId,
    channelId: post.channelId,
    attemptFrom: ['open', 'in_doubt'],
    postFrom: ['publishing'],
    outcome,
    change: planChange(standingOf(post, 'sending', live.length), event, {
      reason,
      waitMs,
      quietSeconds: settings.quietPeriodSeconds[post.network],
    }),
    ...(event === 'answered_unauthorized' ? { authReason: reason } : {}),
    ...(limitMs === undefined ? {} : { channelWaitMs: limitMs }),
    // What did not appear takes no space on its channel.
    ...(nothingHappened && live.length === 0 && settings.minGapSeconds > 0 ? { channelWaitMs: 0 } : {}),
    actor: 'publisher',
  };
}
