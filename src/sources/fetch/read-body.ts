import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { TowncrierError } from '../../core/errors.ts';

/** Reads a response's body, decompressed, up to `maxBytes` of what comes out; more is an error, not a cut. */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const stream = decompressed(body, encoding);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(bytes);
    }
  } finally {
    stream.destroy();
    discard(body);
  }
  return Buffer.concat(chunks);
}

/** Ends a body that nobody reads; undici reports the end as an error, which is no news. */
export function discard(body: Readable): void {
  body.on('error', () => {});
  body.destroy();
}

export function tooLarge(maxBytes: number): TowncrierError {
  return new TowncrierError('too_large', 'page_too_large', `The page is larger than ${maxBytes} bytes.`, {
    field: 'url',
    remedy: 'Paste the text of the article.',
  });
}

function decompressed(body: Readable, encoding: string): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const decoder = decoderFor(name);
  // Errors of either stream reach the reader through the decoder.
  return pipeline(body, decoder, () => {});
}

function decoderFor(name: string) {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  if (name === 'deflate') return createInflate();
  throw new TowncrierError(
    'network',
    'page_unreadable',
    'The page came in an encoding that was not asked for.',
    {
      field: 'url',
      remedy: 'Paste the text of the article.',
    },
  );
}
