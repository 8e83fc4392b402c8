import { z } from 'zod';
import { Rejected, Unavailable } from '../errors.ts';
import type { OutboundMedia, OutboundMessage, Preparation, PrepareCall, Prepared } from '../network.ts';
import { findSaved, preparationKey } from '../preparations.ts';
import type { XApi } from './call.ts';
import { chunkForm } from './multipart.ts';

// https://docs.x.com/x-api/media/media-upload (2026-11-22): chunks of at most 5 MB; 1 MiB is what the library uses.
const chunkBytes = 1024 * 1024;
// The documented example of `expires_after_secs`, used when an answer has none.
const defaultLifeSeconds = 86_400;
// An id is not used in its last hour, so that it cannot expire between preparing and publishing.
const marginSeconds = 3600;

const id = z.string().regex(/^\d{1,19}$/);
const started = z.object({ data: z.object({ id }) });
const upload = z.object({
  data: z.object({
    id,
    expires_after_secs: z.number().optional(),
    processing_info: z
      .object({ state: z.string().optional(), check_after_secs: z.number().optional() })
      .optional(),
  }),
});
type Upload = z.infer<typeof upload>;
// Appending answers with an expiry or with nothing at all.
const anything = z.unknown();

/** The saved key of a picture that is uploaded, processed and described. */
export function mediaKey(part: number, index: number, media: OutboundMedia): string {
  return preparationKey(`media:${part}.${index}`, media.sha256, media.alt);
}
const uploadKey = (part: number, index: number, media: OutboundMedia) =>
  preparationKey(`upload:${part}.${index}`, media.sha256);

/** Uploads what is not uploaded yet; alt texts are set before the post, as X wants it. */
export async function uploadMedia(
  api: XApi,
  message: OutboundMessage,
  saved: readonly Preparation[],
  call: PrepareCall,
): Promise<Prepared> {
  let checkAfterMs = 0;
  for (const [part, { media }] of message.parts.entries()) {
    for (const [index, item] of media.entries()) {
      const key = mediaKey(part, index, item);
      if (findSaved(saved, key) !== undefined) continue;
      const pending = findSaved(saved, uploadKey(part, index, item));
      const state =
        pending === undefined ? await sendBytes(api, item, call) : await status(api, pending, call);
      const expiresAt = pending?.expiresAt ?? expiry(state);
      const uploaded = { networkId: state.data.id, expiresAt };
      if (pending === undefined) await call.save({ key: uploadKey(part, index, item), ...uploaded });
      const wait = waitFor(state);
      if (wait === 0) {
        await describe(api, state.data.id, item.alt, call);
        await call.save({ key, ...uploaded });
      }
      checkAfterMs = Math.max(checkAfterMs, wait);
    }
  }
  return checkAfterMs === 0 ? { ready: true } : { ready: false, checkAfterMs };
}

async function sendBytes(api: XApi, media: OutboundMedia, call: PrepareCall): Promise<Upload> {
  const bytes = await media.bytes();
  const begin = { media_type: media.mime, total_bytes: bytes.length, media_category: 'tweet_image' };
  const { data } = await api.read(
    { method: 'POST', path: 'media/upload/initialize', body: begin },
    started,
    call,
  );
  for (let segment = 0; segment * chunkBytes < bytes.length; segment += 1) {
    const chunk = bytes.subarray(segment * chunkBytes, (segment + 1) * chunkBytes);
    const path = `media/upload/${data.id}/append`;
    await api.read({ method: 'POST', path, body: chunkForm(segment, chunk) }, anything, call);
  }
  return api.read({ method: 'POST', path: `media/upload/${data.id}/finalize` }, upload, call);
}

function status(api: XApi, pending: Preparation, call: PrepareCall): Promise<Upload> {
  const query = { command: 'STATUS', media_id: pending.networkId };
  return api.read({ method: 'GET', path: 'media/upload', query }, upload, call);
}

async function describe(api: XApi, mediaId: string, alt: string, call: PrepareCall): Promise<void> {
  if (alt === '') return;
  const body = { id: mediaId, metadata: { alt_text: { text: alt } } };
  await api.read({ method: 'POST', path: 'media/metadata', body }, anything, call);
}

/** 0 when the upload can be used. */
function waitFor({ data: { processing_info: info } }: Upload): number {
  if (info?.state === undefined || info.state === 'succeeded') return 0;
  if (info.state === 'failed') {
    throw new Rejected({
      code: 'media',
      message: 'X could not process the picture.',
      remedy: 'Replace the picture, then retry the post.',
    });
  }
  if (info.state === 'pending' || info.state === 'in_progress') return (info.check_after_secs ?? 1) * 1000;
  throw new Unavailable({
    code: 'unavailable',
    message: 'X does not say whether the picture is ready.',
    remedy: 'Towncrier tries again.',
  });
}

function expiry({ data }: Upload): Date {
  const seconds = Math.max(60, (data.expires_after_secs ?? defaultLifeSeconds) - marginSeconds);
  return new Date(Date.now() + seconds * 1000);
}
