import { Rejected, Unauthorized } from './errors.ts';
import type { ChannelCheck } from './network.ts';

/** A refusal is an answer to "does the token work"; anything else is not, and is thrown on. */
export function checkFailed(error: unknown): ChannelCheck {
  if (!(error instanceof Unauthorized || error instanceof Rejected)) throw error;
  const message = `${error.reason.message} ${error.reason.remedy}`;
  return { ok: false, name: null, missingScopes: [], expiresAt: null, quotaLeft: null, message };
}
