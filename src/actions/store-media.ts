import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import type { NetworkName } from '../core/network.ts';
import { media as mediaTable } from '../store/schema/index.ts';
import type { StoredMedia, StoredPart } from '../store/schema/posts.ts';
import type { MediaInput } from './post-content.ts';

const ours = /^\/media\/([0-9a-f]{64})\.\w+$/;

/**
 * Turns the pictures of a request into pictures that we keep: ours by their hash, all others fetched and fitted to
 * the network. Throws `validation` with the place of the one that cannot be had.
 */
export function storeMedia(
  context: Context,
  network: NetworkName,
  wanted: readonly MediaInput[],
  place = 'media',
): Promise<StoredMedia[]> {
  return Promise.all(wanted.map((one, index) => storeOne(context, network, one, `${place}.${index}.url`)));
}

/** The same for the parts of a thread. */
export function storeParts(
  context: Context,
  network: NetworkName,
  parts: readonly { text: string; media?: MediaInput[] | undefined }[],
): Promise<StoredPart[]> {
  return Promise.all(
    parts.map(async ({ text, media }, index) =>
      media === undefined
        ? { text }
        : { text, media: await storeMedia(context, network, media, `parts.${index}.media`) },
    ),
  );
}

async function storeOne(
  context: Context,
  network: NetworkName,
  wanted: MediaInput,
  field: string,
): Promise<StoredMedia> {
  const { url, alt = '' } = wanted;
  const sha256 = url.startsWith(`${context.publicUrl}/`) ? ours.exec(new URL(url).pathname)?.[1] : undefined;
  if (sha256 !== undefined) {
    const [known] = await context.db.select().from(mediaTable).where(eq(mediaTable.sha256, sha256));
    if (known) return { url, sha256, mime: known.mime, width: known.width, height: known.height, alt };
    throw unavailablePicture(field, 'There is no such picture here.');
  }
  try {
    const made = await context.pictures.make(
      { from: 'article', image: { url, alt } },
      context.networks[network].rules,
    );
    await rememberMedia(context, [made]);
    return { ...made, alt };
  } catch (error) {
    if (!(error instanceof TowncrierError)) throw error;
    throw unavailablePicture(field, error.message, error);
  }
}

/** Writes down what the folder holds, so that a later post may use the picture by its address. */
export async function rememberMedia(context: Context, made: readonly StoredMedia[]): Promise<void> {
  for (const { sha256, mime, width, height } of made) {
    const bytes = (await context.media.read(sha256))?.length ?? 0;
    await context.db.insert(mediaTable).values({ sha256, mime, width, height, bytes }).onConflictDoNothing();
  }
}

function unavailablePicture(field: string, message: string, cause?: unknown): TowncrierError {
  return new TowncrierError('validation', 'media_unavailable', message, {
    field,
    remedy: 'Give the address of a JPEG, PNG or WebP picture that can be fetched.',
    cause,
  });
}
