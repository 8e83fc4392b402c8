import { z } from 'zod';
import { networkName } from './network.ts';
import { reason } from './post.ts';

/** One connected account as people may see it: never its credentials. */
export const channel = z.object({
  id: z.string(),
  network: networkName,
  name: z.string(),
  /** The network's own id of the account. */
  externalId: z.string(),
  settings: z.record(z.string(), z.unknown()),
  /** `needs_auth`: nothing leaves until somebody reconnects. */
  authState: z.enum(['ok', 'needs_auth']),
  authReason: reason.nullable(),
  createdAt: z.string(),
});
export type Channel = z.infer<typeof channel>;
