import type { Actor, Context } from '../context.ts';
import type { Channel } from '../core/channel.ts';
import { channelView } from '../store/channel-view.ts';
import { findChannel } from '../store/find-rows.ts';
import { notFound } from './not-found.ts';

export async function getChannel(
  context: Context,
  by: Actor,
  input: { channelId: string },
): Promise<Channel> {
  const row = await findChannel(context.db, by, input.channelId);
  if (row === null) throw notFound('channel');
  return channelView(row);
}
