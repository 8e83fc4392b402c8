import { createHmac } from 'node:crypto';
import type { Secret } from '../../core/secret.ts';
import { sameSecret } from '../same-secret.ts';

const lifetimeMs = 3_600_000;

/** Browsers take a `__Host-` cookie only from this very host, for all of it, and over https or loopback. */
const cookieName = '__Host-towncrier-ops';

/** Signed with the API key: changing the key ends every session, and nothing needs to be stored. */
const sign = (expiresAt: string, apiKey: Secret): string =>
  createHmac('sha256', apiKey.reveal()).update(`ops-session:${expiresAt}`).digest('base64url');

/** The `Set-Cookie` header of a session that begins now. */
export function sessionCookie(apiKey: Secret, now: number): string {
  const expiresAt = String(now + lifetimeMs);
  const value = `${expiresAt}.${sign(expiresAt, apiKey)}`;
  return `${cookieName}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${lifetimeMs / 1000}`;
}

/** Whether a request's `Cookie` header holds a session that is ours and has not ended. */
export function hasSession(cookies: string | undefined, apiKey: Secret, now: number): boolean {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
  const [expiresAt = '', signature = ''] = value.split('.');
  return (
    /^\d{13}$/.test(expiresAt) && sameSecret(signature, sign(expiresAt, apiKey)) && Number(expiresAt) > now
  );
}
