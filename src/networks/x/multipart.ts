import { randomUUID } from 'node:crypto';

/** A `multipart/form-data` body, ready to send. */
export interface Multipart {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/**
 * One chunk of an upload. The library's own form has no `filename`, and by RFC 7578 a part without one may be
 * read as text, which ruins the bytes.
 */
export function chunkForm(segment: number, media: Buffer): Multipart {
  const boundary = `towncrier-${randomUUID()}`;
  const part = (headers: string, content: Buffer) =>
    Buffer.concat([Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`), content, Buffer.from('\r\n')]);
  const bytes = Buffer.concat([
    part('Content-Disposition: form-data; name="segment_index"', Buffer.from(`${segment}`)),
    part(
      'Content-Disposition: form-data; name="media"; filename="media"\r\nContent-Type: application/octet-stream',
      media,
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { contentType: `multipart/form-data; boundary=${boundary}`, bytes };
}
