import type { Context } from '../../context.ts';
import type { NetworkClient } from '../../networks/network.ts';
import { openCredentials } from '../../store/credentials.ts';
import type { ChannelAccessRow } from '../../store/publishing/channel-access.ts';

/** The client that acts for a channel: the only place where the publisher decrypts a token. */
export function openChannel(context: Context, access: ChannelAccessRow): NetworkClient {
  const { accessToken } = openCredentials(
    { id: access.newsroomId, wrappedKey: access.wrappedKey },
    { id: access.channelId, credentials: access.credentials },
    context.secretKey,
  );
  const { externalId, channelSettings: settings } = access;
  return context.networks[access.network].open({ externalId, accessToken, settings });
}
