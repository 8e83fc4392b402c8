import { z } from 'zod';

/** The networks that posts go to, by the names used everywhere: API, CLI, store, queues, metrics. */
export const networkNames = ['x', 'facebook', 'instagram'] as const;
export const networkName = z.enum(networkNames);
export type NetworkName = z.infer<typeof networkName>;

/** Reads a network's name as people type it (`twitter` is X). Returns null for anything else. */
export function parseNetworkName(input: string): NetworkName | null {
  const name = input.trim().toLowerCase();
  if (name === 'twitter') return 'x';
  return networkNames.find((known) => known === name) ?? null;
}
