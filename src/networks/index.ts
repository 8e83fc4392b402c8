import type { NetworkName } from '../core/network.ts';
import { defaultTimeoutMs, type Endpoints } from './endpoints.ts';
import { createFacebook } from './facebook/index.ts';
import { createInstagram } from './instagram/index.ts';
import { type GraphEndpoint, graphPool } from './meta/wire.ts';
import type { Network } from './network.ts';
import { createX } from './x/index.ts';

/** All networks, by name. Makes no request. */
export function createNetworks(endpoints: Endpoints): Record<NetworkName, Network> {
  const { graphVersion: version, timeoutMs = defaultTimeoutMs, xWeb = 'https://x.com' } = endpoints;
  const pool = graphPool();
  const graph: GraphEndpoint = { origin: endpoints.graph, version, timeoutMs, pool };
  return {
    x: createX({ origin: endpoints.x, webOrigin: xWeb, timeoutMs }),
    facebook: createFacebook(graph),
    instagram: createInstagram({
      facebook: graph,
      instagram: { ...graph, origin: endpoints.instagramGraph },
    }),
  };
}
