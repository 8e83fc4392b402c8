import type { GraphEndpoint } from '../meta/wire.ts';
import type { Network } from '../network.ts';
import { openFacebook } from './client.ts';
import { facebookRules } from './rules.ts';

export function createFacebook(endpoint: GraphEndpoint): Network {
  return { name: 'facebook', rules: facebookRules, open: (account) => openFacebook(endpoint, account) };
}
