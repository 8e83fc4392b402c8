import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import type { Channel } from '../core/channel.ts';
import { channelView } from '../store/channel-view.ts';
import { channels } from '../store/schema/index.ts';

/** The connected accounts, oldest first. */
export async function listChannels(context: Context, by: Actor): Promise<Channel[]> {
  const rows = await context.db
    .select()
    .from(channels)
    .where(and(eq(channels.newsroomId, by.newsroomId), isNull(channels.deletedAt)))
    .orderBy(asc(channels.createdAt), asc(channels.id));
  return rows.map(channelView);
}
