import type { Context } from '../../context.ts';
import { claimPost } from '../../store/publishing/claim-posts.ts';
import { whyNotClaimed } from '../../store/publishing/why-not-claimed.ts';
import { later, moot, type PublishOutcome } from './outcome.ts';
import { publishClaimed } from './publish-claimed.ts';
import { workerName } from './worker-name.ts';

/** Due and free, and yet not to be had: its row is locked, or an outage's recovery comes first. */
const againMs = 50;

/**
 * Publishes one post if it is due and nothing stands against it. Safe to call at any time, any number of times,
 * from any number of processes: the store gives each visible call one permit.
 * Rejects only when the database cannot be reached; then nothing was sent, or a lookup will find what was.
 */
export async function publishPost(
  context: Context,
  input: { readonly postId: string; readonly revision?: number },
): Promise<PublishOutcome> {
  const revision = input.revision ?? null;
  const { pool } = context.store;
  const claimed = await claimPost(pool, workerName, input.postId, revision);
  if (claimed) return publishClaimed(context, claimed);
  const waitMs = await whyNotClaimed(pool, input.postId, revision);
  return waitMs === null ? moot : later(Math.max(waitMs, againMs));
}
