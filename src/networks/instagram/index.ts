import type { Network } from '../network.ts';
import { type InstagramEndpoints, openInstagram } from './client.ts';
import { instagramRules } from './rules.ts';

export function createInstagram(endpoints: InstagramEndpoints): Network {
  return { name: 'instagram', rules: instagramRules, open: (account) => openInstagram(endpoints, account) };
}
