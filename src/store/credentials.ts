import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Secret } from '../core/secret.ts';
import { openText, sealText } from './sealed-text.ts';

/** What a network needs to act for a channel. `expiresAt` is RFC 3339. */
export interface Credentials {
  readonly accessToken: Secret;
  readonly refreshToken?: Secret;
  readonly expiresAt?: string;
}

const stored = z.object({
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  expiresAt: z.string().optional(),
});

export interface NewsroomKey {
  readonly id: string;
  readonly wrappedKey: string;
}

const webhookPlace = (newsroomId: string): string => `newsrooms.webhook_secret:${newsroomId}`;
const keyPlace = (newsroomId: string): string => `newsrooms.wrapped_key:${newsroomId}`;
const credentialsPlace = (channelId: string): string => `channels.credentials:${channelId}`;

/** A fresh data key for a newsroom, wrapped by the installation's secret key (32 bytes). */
export function newWrappedKey(newsroomId: string, secretKey: Buffer): string {
  return sealText(randomBytes(32).toString('base64url'), keyPlace(newsroomId), secretKey);
}

function dataKey(newsroom: NewsroomKey, secretKey: Buffer): Buffer {
  return Buffer.from(openText(newsroom.wrappedKey, keyPlace(newsroom.id), secretKey), 'base64url');
}

/** Encrypts a channel's credentials for the column `channels.credentials` of exactly that channel. */
export function sealCredentials(
  newsroom: NewsroomKey,
  channel: { readonly id: string },
  credentials: Credentials,
  secretKey: Buffer,
): string {
  const plain: z.infer<typeof stored> = {
    accessToken: credentials.accessToken.reveal(),
    refreshToken: credentials.refreshToken?.reveal(),
    expiresAt: credentials.expiresAt,
  };
  return sealText(JSON.stringify(plain), credentialsPlace(channel.id), dataKey(newsroom, secretKey));
}

/**
 * Decrypts a channel's credentials; call it only where a network client is opened.
 * Throws `TowncrierError` `unavailable` when the key is another one or the row was tampered with.
 */
export function openCredentials(
  newsroom: NewsroomKey,
  channel: { readonly id: string; readonly credentials: string },
  secretKey: Buffer,
): Credentials {
  const opened = openText(channel.credentials, credentialsPlace(channel.id), dataKey(newsroom, secretKey));
  const { accessToken, refreshToken, expiresAt } = stored.parse(JSON.parse(opened));
  return {
    accessToken: new Secret(accessToken),
    ...(refreshToken === undefined ? {} : { refreshToken: new Secret(refreshToken) }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

/** Encrypts the secret that signs a newsroom's webhooks, for the column `newsrooms.webhook_secret` of its row. */
export const sealWebhookSecret = (newsroom: NewsroomKey, secret: string, secretKey: Buffer): string =>
  sealText(secret, webhookPlace(newsroom.id), dataKey(newsroom, secretKey));

export const openWebhookSecret = (newsroom: NewsroomKey, sealed: string, secretKey: Buffer): Secret =>
  new Secret(openText(sealed, webhookPlace(newsroom.id), dataKey(newsroom, secretKey)));
