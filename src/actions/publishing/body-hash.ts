import { createHash } from 'node:crypto';
import type { OutboundMessage } from '../../networks/network.ts';

/** SHA-256 of exactly what one part shows: text, link and pictures with their alt texts, in order. */
export function bodyHash(message: OutboundMessage, part: number): string {
  const { text, media } = message.parts[part] ?? { text: '', media: [] };
  const body = [text, message.link, media.map(({ sha256, alt }) => [sha256, alt])];
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}
