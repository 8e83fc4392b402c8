import type { Context } from '../../context.ts';
import { invisibleCallMs, retryWaitMs } from '../../core/publishing/limits.ts';
import { reasons } from '../../core/publishing/reasons.ts';
import type { PublishingEvent } from '../../core/publishing/step.ts';
import { isNetworkError, RateLimited, Rejected, Unauthorized } from '../../networks/errors.ts';
import type { NetworkClient, OutboundMessage, Preparation } from '../../networks/network.ts';
import type { ClaimedPost } from '../../store/publishing/claim-posts.ts';
import { savePreparation } from '../../store/publishing/save-preparation.ts';
import type { ChangeDetails } from './plan-change.ts';

export type PrepareResult =
  | { readonly go: 'send'; readonly preparations: readonly Preparation[] }
  /** `channel`: all of the channel's posts wait, not only this one. */
  | { readonly go: 'wait'; readonly waitMs: number; readonly channel?: boolean }
  | {
      readonly go: 'end';
      readonly event: PublishingEvent;
      readonly details: ChangeDetails;
    };

/** Uploads and containers: invisible, remembered piece by piece, safe to repeat. */
export async function preparePost(
  context: Context,
  client: NetworkClient,
  post: ClaimedPost,
  message: OutboundMessage,
): Promise<PrepareResult> {
  const saved = storedPreparations(post);
  const fresh: Preparation[] = [];
  try {
    const prepared = await client.prepare(message, saved, {
      signal: AbortSignal.timeout(invisibleCallMs),
      async save(piece) {
        await savePreparation(context.store.pool, post.id, piece);
        fresh.push(piece);
      },
    });
    if (!prepared.ready) return { go: 'wait', waitMs: prepared.checkAfterMs };
    return { go: 'send', preparations: [...saved, ...fresh] };
  } catch (error) {
    return failed(post, error);
  }
}

export const storedPreparations = (post: Pick<ClaimedPost, 'preparations'>): Preparation[] =>
  post.preparations.map(({ key, networkId, expiresAt }) => ({
    key,
    networkId,
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  }));

function failed(post: ClaimedPost, error: unknown): PrepareResult {
  if (error instanceof Rejected)
    return { go: 'end', event: 'refused_by_check', details: { reason: error.reason } };
  if (error instanceof Unauthorized) {
    return {
      go: 'end',
      event: 'refused_by_check',
      details: { reason: { ...error.reason, code: 'unauthorized' } },
    };
  }
  if (error instanceof RateLimited)
    return { go: 'wait', waitMs: Math.max(1_000, error.retryAt.getTime() - Date.now()), channel: true };
  const reason = isNetworkError(error) ? error.reason : reasons.notPrepared;
  return {
    go: 'end',
    event: 'preparing_failed',
    details: { reason, waitMs: retryWaitMs(post.notSentTries) },
  };
}
