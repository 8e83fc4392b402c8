import type { NetworkName } from '../../core/network.ts';

/** What it takes to open a channel's client, as it stands in the store. */
export interface ChannelAccessRow {
  readonly network: NetworkName;
  readonly newsroomId: string;
  readonly wrappedKey: string;
  readonly channelId: string;
  readonly credentials: string;
  readonly externalId: string;
  readonly channelSettings: Record<string, unknown>;
}
