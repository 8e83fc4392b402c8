import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares without telling, by the time it takes, how much of the guess is right. */
export const sameSecret = (guess: string, secret: string): boolean =>
  timingSafeEqual(digest(guess), digest(secret));
