import type { Context } from '../../context.ts';
import type { NetworkClient } from '../../networks/network.ts';
import { openCredentials } from '../../store/credentials.ts';
import type { ChannelAccessRow } from '../../store/publishing/channel-access.ts';

interface Opened {
  readonly access: ChannelAccessRow;
  readonly client: NetworkClient;
}
/** Per process; a channel of a newsroom is some hundred bytes. */
const mostKept = 1000;
const kept = new WeakMap<Context['networks'], Map<string, Opened>>();

/**
 * The client that acts for a channel: the only place where the publisher decrypts a token. A client is kept as
 * long as the channel's row, read anew for every post, says the same.
 */
export function openChannel(context: Context, access: ChannelAccessRow): NetworkClient {
  const clients = kept.get(context.networks) ?? new Map<string, Opened>();
  kept.set(context.networks, clients);
  const known = clients.get(access.channelId);
  if (known && same(known.access, access)) return known.client;
  const { accessToken } = openCredentials(
    { id: access.newsroomId, wrappedKey: access.wrappedKey },
    { id: access.channelId, credentials: access.credentials },
    context.secretKey,
  );
  const { network, newsroomId, wrappedKey, channelId, credentials, externalId, channelSettings } = access;
  const client = context.networks[network].open({ externalId, accessToken, settings: channelSettings });
  if (clients.size >= mostKept) clients.clear();
  clients.set(channelId, {
    access: { network, newsroomId, wrappedKey, channelId, credentials, externalId, channelSettings },
    client,
  });
  return client;
}

const same = (one: ChannelAccessRow, other: ChannelAccessRow): boolean =>
  one.credentials === other.credentials &&
  one.wrappedKey === other.wrappedKey &&
  one.externalId === other.externalId &&
  JSON.stringify(one.channelSettings) === JSON.stringify(other.channelSettings);
