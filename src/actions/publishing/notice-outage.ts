import type { Context } from '../../context.ts';
import type { NewsroomSettings } from '../../core/newsroom.ts';
import { openBreakerForOutage } from '../../store/publishing/breakers.ts';
import type { ClaimedPost } from '../../store/publishing/claim-posts.ts';

/** A network could not be reached. When several posts say so it is away, and the others need not try. */
export async function noticeOutage(
  context: Context,
  { newsroomId, network }: Pick<ClaimedPost, 'newsroomId' | 'network'>,
  settings: Pick<NewsroomSettings, 'doubtBreaker'>,
): Promise<void> {
  if (!settings.doubtBreaker) return;
  if (await openBreakerForOutage(context.store.pool, newsroomId, network)) {
    context.log.warn({ network }, 'network cannot be reached: one canary at a time');
  }
}
