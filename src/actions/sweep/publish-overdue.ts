import type { Context } from '../../context.ts';
import { claimOverduePosts } from '../../store/publishing/claim-posts.ts';
import { publishClaimed } from '../publishing/publish-claimed.ts';
import { workerName } from '../publishing/worker-name.ts';

/** What is this late the queue has lost, or it is away, or it is slower than we are. */
const graceMs = 2_000;

/**
 * Claims overdue posts straight from the store and starts publishing them. Returns the work under way; each
 * promise settles without rejecting.
 */
export async function publishOverdue(context: Context, limit: number): Promise<Promise<void>[]> {
  const claimed = await claimOverduePosts(context.store.pool, workerName, graceMs, limit);
  return claimed.map(async (post) => {
    try {
      await publishClaimed(context, post);
    } catch (error) {
      // Its lease runs out, or its permit: either way the sweep comes back to it.
      context.log.error(
        { postId: post.id, error: error instanceof Error ? error.message : 'unknown' },
        'publish failed',
      );
    }
  });
}
