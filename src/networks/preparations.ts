import { createHash } from 'node:crypto';
import type { Reason } from '../core/post.ts';
import { Unavailable } from './errors.ts';
import type { Preparation } from './network.ts';

/** A name for a piece of work made from what it depends on, so that an edited post never reuses an old piece. */
export function preparationKey(name: string, ...madeFrom: readonly (string | readonly string[])[]): string {
  return `${name}:${createHash('sha256').update(JSON.stringify(madeFrom)).digest('base64url').slice(0, 22)}`;
}

/** The saved piece with this key that is still good at `now`. The newest wins. */
export function findSaved(
  saved: readonly Preparation[],
  key: string,
  now = Date.now(),
): Preparation | undefined {
  return saved.findLast(
    (piece) => piece.key === key && (piece.expiresAt === null || piece.expiresAt.getTime() > now),
  );
}

/** The newest piece with this key, expired or not: what a lookup asks about. */
export function findEverSaved(saved: readonly Preparation[], key: string): Preparation | undefined {
  return findSaved(saved, key, Number.NEGATIVE_INFINITY);
}

/** `findSaved` for the visible step: without the piece nothing is sent. */
export function requireSaved(saved: readonly Preparation[], key: string): string {
  const piece = findSaved(saved, key);
  if (piece === undefined) throw new Unavailable(notPrepared);
  return piece.networkId;
}

const notPrepared: Reason = {
  code: 'unavailable',
  message: 'What this post needs at the network has expired or was never made; nothing was sent.',
  remedy: 'Towncrier prepares the post again.',
};
