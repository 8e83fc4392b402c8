import { createHash } from 'node:crypto';
import type { NetworkName } from '../core/network.ts';
import type { World } from './world/world.ts';

/** How readers see an account. */
export interface ReaderAccount {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** The accounts of the sandbox's own newsroom; a token acts for the account whose id ends it. */
export const sandboxAccounts: Readonly<Record<NetworkName, ReaderAccount & { readonly token: string }>> = {
  x: {
    id: '1700000000000000101',
    name: 'The Harbour Post',
    username: 'harbourpost',
    token: 'sandbox-x-1700000000000000101',
  },
  facebook: {
    id: '102030405060708',
    name: 'The Harbour Post',
    username: 'harbourpost',
    token: 'sandbox-page-102030405060708',
  },
  instagram: {
    id: '17841400000000101',
    name: 'The Harbour Post',
    username: 'harbourpost',
    token: 'sandbox-ig-17841400000000101',
  },
};

/** Any numeric id is an account; those we have not named are called after their last digits. */
export function readerAccount(network: NetworkName, id: string): ReaderAccount {
  const own = sandboxAccounts[network];
  if (own.id === id) return own;
  const tail = id.slice(-4);
  return { id, name: `Newsroom ${tail}`, username: `newsroom_${tail}` };
}

export type TokenState = 'missing' | 'expired' | 'revoked' | 'good';

/** Every token works, except those that say themselves that they do not. */
export function tokenState(token: string | null): TokenState {
  if (token === null) return 'missing';
  if (token.startsWith('expired-')) return 'expired';
  return token.startsWith('revoked-') ? 'revoked' : 'good';
}

export const tokenKey = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The account that a token names itself: the digits that end it after `-`, `_`, `.` or `:`. */
export function namedAccount(token: string): string | null {
  return /(?:^|[-_.:])(\d{1,19})$/.exec(token)?.[1] ?? null;
}

/** The number under which a token acts that names no account. */
export const ownNumber = (token: string): string => BigInt(`0x${tokenKey(token).slice(0, 14)}`).toString();

/** Whom a token acts for: the account that it names, else the one first read with it, else a number of its own. */
export function accountOf(world: World, token: string): string {
  return namedAccount(token) ?? world.token(tokenKey(token))?.account ?? ownNumber(token);
}
