import { and, count, eq, inArray } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import { findChannel } from '../store/find-rows.ts';
import { recordAudit } from '../store/record-event.ts';
import { channels, posts } from '../store/schema/index.ts';
import { notFound } from './not-found.ts';

/**
 * Disconnects an account: its credentials are erased, its history stays. Refused while posts of it still wait or
 * may be live, so that none is lost from sight.
 */
export async function deleteChannel(
  context: Context,
  by: Actor,
  input: { channelId: string },
): Promise<void> {
  await context.db.transaction(async (tx) => {
    const row = await findChannel(tx, by, input.channelId);
    if (row === null) throw notFound('channel');
    const [open] = await tx
      .select({ posts: count() })
      .from(posts)
      .where(
        and(
          eq(posts.channelId, row.id),
          inArray(posts.state, ['scheduled', 'publishing', 'partial', 'uncertain']),
        ),
      );
    if (open && open.posts > 0) {
      throw new TowncrierError('conflict', 'channel_in_use', `${open.posts} of its posts are not settled.`, {
        remedy:
          'Cancel or resolve them first: GET /posts?channelId=…&state=scheduled,publishing,partial,uncertain.',
        details: { posts: open.posts },
      });
    }
    await tx.update(channels).set({ deletedAt: new Date(), credentials: '' }).where(eq(channels.id, row.id));
    await recordAudit(tx, by, 'channel.delete', row.id, { network: row.network });
  });
}
