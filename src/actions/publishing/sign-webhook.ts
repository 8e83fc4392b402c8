import { createHmac } from 'node:crypto';
import type { Secret } from '../../core/secret.ts';

/**
 * The headers of Standard Webhooks (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md,
 * read 2026-11-22): HMAC-SHA256 over `id.timestamp.body` with the bytes behind `whsec_`.
 * @param id the same each time one message is sent again
 */
export function signWebhook(secret: Secret, id: string, sentAt: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const key = Buffer.from(secret.reveal().replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
