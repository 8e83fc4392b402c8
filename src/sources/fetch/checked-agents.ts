import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { urlRefused } from './checked-address.ts';
import { createPublicCheck } from './public-address.ts';

export interface CheckedAgents {
  /** The dispatcher for one hop; throws for an address in numbers that is not public. */
  for(url: URL, exempt: boolean): Dispatcher;
  close(): Promise<void>;
}

/**
 * Two pools of connections: one for exempted hosts, and one whose own lookup refuses a name as soon as one of
 * its addresses is not public. The addresses checked are the ones connected to: there is no second lookup.
 */
export function createCheckedAgents(timeoutMs: number): CheckedAgents {
  const isPublic = createPublicCheck();
  const timeouts = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs, keepAliveTimeout: 1000 };
  const open = new Agent({ ...timeouts, connect: { timeout: timeoutMs } });
  const checked = new Agent({
    ...timeouts,
    connect: { timeout: timeoutMs, lookup: checkedLookup(isPublic) },
  });
  return {
    for(url, exempt) {
      if (exempt) return open;
      const literal = url.hostname.replace(/^\[|\]$/g, '');
      // Sockets look up names only.
      if (isIP(literal) !== 0 && !isPublic(literal)) throw urlRefused();
      return checked;
    },
    async close() {
      await Promise.all([open.destroy(), checked.destroy()]);
    },
  };
}

/** A name that does not resolve is refused like one that resolves to the inside: names there are not told. */
function checkedLookup(isPublic: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const first = addresses?.[0];
      if (error !== null || first === undefined || !addresses.every(({ address }) => isPublic(address))) {
        callback(urlRefused(error), '', 0);
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
