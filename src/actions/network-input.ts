import { z } from 'zod';
import { type NetworkName, parseNetworkName } from '../core/network.ts';

/** A network by any name that people use for it; `twitter` is X. */
export const networkInput = z.string().transform((name, refinement): NetworkName => {
  const network = parseNetworkName(name);
  if (network !== null) return network;
  refinement.addIssue({ code: 'custom', message: 'One of x, facebook, instagram.' });
  return z.NEVER;
});
