import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';

const timeoutMs = 20_000;

/** A picture's file: from this host's folder, or, for a worker on another host, from where the server serves it. */
export async function pictureBytes(
  context: Pick<Context, 'media'>,
  { sha256, url }: { readonly sha256: string; readonly url: string },
): Promise<Buffer> {
  const kept = await context.media.read(sha256);
  if (kept !== null) return kept;
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`Neither the media folder nor PUBLIC_URL has the picture ${sha256}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  // Whoever answers there, only the picture that was approved may leave.
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`PUBLIC_URL answers with another picture than ${sha256}`);
  await context.media.put(bytes, 'image/jpeg');
  return bytes;
}
