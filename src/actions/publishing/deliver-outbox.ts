import type { Context } from '../../context.ts';
import { invisibleCallMs } from '../../core/publishing/limits.ts';
import { announce } from '../../store/publishing/announce.ts';
import { claimOutbox, finishOutbox, type OutboxEntry } from '../../store/publishing/outbox.ts';
import { loadLinkless, savePermalink } from '../../store/publishing/permalinks.ts';
import { deliverNotice } from './deliver-notice.ts';
import { openChannel } from './open-channel.ts';

/** A link that the network has not named by then is left unknown. */
const permalinkTries = 6;

/** Follows up what was committed, at least once each. Failures come back later by themselves. */
export async function deliverOutbox(context: Context, limit: number): Promise<number> {
  const entries = await claimOutbox(context.store.pool, limit);
  await Promise.all(
    entries.map((entry) =>
      followUp(context, entry).catch((error: unknown) => {
        const message = error instanceof Error ? error.message : 'unknown';
        context.log.debug({ outboxId: entry.id, kind: entry.kind, error: message }, 'follow-up failed');
      }),
    ),
  );
  return entries.length;
}

async function followUp(context: Context, entry: OutboxEntry): Promise<void> {
  if (entry.kind === 'notice') return deliverNotice(context, entry);
  if (entry.kind !== 'permalink') return;
  const { pool } = context.store;
  const postId = String(entry.payload['postId']);
  const post = await loadLinkless(pool, postId);
  if (!post) return finishOutbox(pool, entry.id);
  if (entry.tries >= permalinkTries) await finishOutbox(pool, entry.id);
  const url = await openChannel(context, post).permalink(post.networkPostId, {
    signal: AbortSignal.timeout(invisibleCallMs),
  });
  if (url === null) return;
  await savePermalink(pool, postId, url);
  await finishOutbox(pool, entry.id);
  announce(pool, entry.newsroomId);
}
