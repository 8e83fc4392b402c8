import { randomBytes } from 'node:crypto';
import type { Network } from '../checker/post-record.ts';
import { forEach } from '../wait.ts';
import type { Api } from './api.ts';

export interface Channel {
  readonly id: string;
  readonly network: Network;
  readonly externalId: string;
}

/** Connects channels, each with a token that shows where it leaks; the digits at its end name its account. */
export async function makeChannels(
  api: Api,
  wanted: Readonly<Record<Network, number>>,
): Promise<{ channels: Channel[]; tokens: string[] }> {
  const channels: Channel[] = [];
  const tokens: string[] = [];
  const list = Object.entries(wanted).flatMap(([network, count], row) =>
    Array.from({ length: count }, (_, index) => ({
      network: network as Network,
      externalId: String(7_100_000_000 + row * 10_000 + index),
    })),
  );
  await forEach(list, 4, async ({ network, externalId }) => {
    const accessToken = `canary-${randomBytes(12).toString('hex')}-${externalId}`;
    tokens.push(accessToken);
    const body = { network, name: `Faults ${externalId}`, externalId, credentials: { accessToken } };
    const answer = await api.call('POST', '/channels', body);
    if (answer.status !== 201) throw new Error(`POST /channels: ${JSON.stringify(answer.body)}`);
    channels.push({ id: (answer.body as { id: string }).id, network, externalId });
  });
  return { channels, tokens };
}
