import type { Channel } from '../core/channel.ts';
import type { ChannelRow } from './find-rows.ts';

/** What people may see of a channel: everything but its credentials. */
export function channelView(row: ChannelRow): Channel {
  const { id, network, name, externalId, settings, authState, authReason, createdAt } = row;
  return {
    id,
    network,
    name,
    externalId,
    settings,
    authState,
    authReason,
    createdAt: createdAt.toISOString(),
  };
}
