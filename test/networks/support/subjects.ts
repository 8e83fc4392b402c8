import type { NetworkName } from '../../../src/core/network.ts';
import { Secret } from '../../../src/core/secret.ts';
import type { Endpoints } from '../../../src/networks/endpoints.ts';
import { createNetworks } from '../../../src/networks/index.ts';
import { containerKey } from '../../../src/networks/instagram/container.ts';
import type {
  NetworkClient,
  OutboundMedia,
  OutboundMessage,
  Preparation,
  VisibleStep,
} from '../../../src/networks/network.ts';

export const token = 'canary-token-7f3a';

/** All networks at one origin. */
export function endpointsAt(origin: string, timeoutMs: number): Endpoints {
  return { x: origin, graph: origin, instagramGraph: origin, graphVersion: 'v25.0', timeoutMs };
}

export function openClient(
  name: NetworkName,
  origin: string,
  { timeoutMs = 5000, settings = {} }: { timeoutMs?: number; settings?: Record<string, unknown> } = {},
): NetworkClient {
  const networks = createNetworks(endpointsAt(origin, timeoutMs));
  return networks[name].open({ externalId: externalIds[name], accessToken: new Secret(token), settings });
}

export const externalIds: Record<NetworkName, string> = {
  x: '1001',
  facebook: '2002',
  instagram: '17841400003003',
};

export function picture(index = 0, alt = `Card ${index}`): OutboundMedia {
  return {
    url: `http://127.0.0.1:1/media/${index}.jpg`,
    mime: 'image/jpeg',
    width: 1080,
    height: 1350,
    alt,
    sha256: `${index}`.repeat(64).slice(0, 64),
    bytes: async () => Buffer.from(`picture ${index}`),
  };
}

export function messageOf(
  text: string,
  media: readonly OutboundMedia[] = [],
  link: string | null = null,
): OutboundMessage {
  return { postId: 'p0stp0st', parts: [{ text, media }], link };
}

/** The smallest message that a network takes and needs no visit to prepare, as if it were prepared. */
export function readyStep(name: NetworkName, text = 'A headline'): VisibleStep {
  const message = messageOf(text, name === 'instagram' ? [picture()] : []);
  const container: Preparation = { key: containerKey(message), networkId: '18000', expiresAt: null };
  return { message, part: 0, publishedIds: [], preparations: name === 'instagram' ? [container] : [] };
}

export const goodAnswers: Record<NetworkName, unknown> = {
  x: { data: { id: '1900000000000000001', text: 'A headline' } },
  facebook: { id: '2002_5005' },
  instagram: { id: '18099' },
};

export const quiet = () => ({ signal: new AbortController().signal });
export const openDoor = () => ({ ...quiet(), beforeSend: () => {} });
