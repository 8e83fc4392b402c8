import type { Context } from '../../context.ts';
import type { NetworkName } from '../../core/network.ts';
import type { NetworkClient } from '../../networks/network.ts';
import { openCredentials } from '../../store/credentials.ts';

export interface ChannelAccess {
  readonly network: NetworkName;
  readonly newsroomId: string;
  readonly wrappedKey: string;
  readonly channelId: string;
  readonly credentials: string;
  readonly externalId: string;
  readonly channelSettings: Record<string, unknown>;
}

/** The client that acts for a channel: the only place where the publisher decrypts a token. */
export function openChannel(context: Context, access: ChannelAccess): NetworkClient {
  const { accessToken } = openCredentials(
    { id: access.newsroomId, wrappedKey: access.wrappedKey },
    { id: access.channelId, credentials: access.credentials },
    context.secretKey,
  );
  const { externalId, channelSettings: settings } = access;
  return context.networks[access.network].open({ externalId, accessToken, settings });
}
