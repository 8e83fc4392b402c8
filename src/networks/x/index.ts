import type { Network } from '../network.ts';
import { openX } from './client.ts';
import { xRules } from './rules.ts';
import type { XEndpoint } from './wire.ts';

export function createX(endpoint: XEndpoint): Network {
  return { name: 'x', rules: xRules, open: (account) => openX(endpoint, account) };
}
