import { type Answer, json } from '../http/answer.ts';
import { inspectPicture } from '../inspect-picture.ts';
import type { Upload } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import type { XVisit } from './guard.ts';
import { invalidRequest } from './problems.ts';
import { mediaKey } from './tweet-text.ts';
import { initializeRequest } from './upload-request.ts';

/** Unused media end after a day (docs.x.com/x-api/media/quickstart, 2026-11-22). */
const expiresAfterSecs = 86_400;
/** Largest picture X takes (docs.x.com/x-api/media/quickstart/best-practices, 2026-11-22). */
const maxImageBytes = 5 * 1024 * 1024;

/** Segments of unfinished uploads: they end with the process, as an unfinished upload may. */
const segments = new WeakMap<World, Map<string, Map<number, Buffer>>>();

function segmentsOf(world: World, id: string): Map<number, Buffer> {
  const all = segments.get(world) ?? new Map<string, Map<number, Buffer>>();
  segments.set(world, all);
  const own = all.get(id) ?? new Map<number, Buffer>();
  all.set(id, own);
  return own;
}

/** `POST /2/media/upload/initialize`. */
export async function initializeUpload({ request, world, account }: XVisit): Promise<Answer> {
  const parsed = initializeRequest.safeParse(request.body ?? {});
  if (!parsed.success) return invalidRequest(`$.${parsed.error.issues[0]?.path.join('.')}: invalid`);
  const { media_type: mime = 'image/jpeg', total_bytes: bytes = 0 } = parsed.data;
  if (!mime.startsWith('image/')) return invalidRequest('Only pictures can be uploaded in rehearsal.');
  if (bytes > maxImageBytes)
    return invalidRequest('The size of the file exceeds the limit of 5242880 bytes.');
  const upload = newUpload(world, account, { mime, bytes });
  await world.keep(upload);
  return json(200, {
    data: { id: upload.id, media_key: mediaKey(upload.id), expires_after_secs: expiresAfterSecs },
  });
}

function newUpload(world: World, account: string, declared: Upload['declared']): Upload {
  const madeAt = world.now();
  return {
    type: 'upload',
    network: 'x',
    id: world.ids.snowflake(madeAt),
    account,
    declared,
    media: null,
    madeAt,
  };
}

const unknownMedia = (id: string) =>
  invalidRequest('The media id is unknown or has expired.', { media_id: [id] });

/** `POST /2/media/upload/{id}/append`: the segment as a file, or as base64. */
export async function appendUpload({ request, world, path }: XVisit): Promise<Answer> {
  const id = path[0] ?? '';
  const upload = world.upload(id);
  if (upload?.network !== 'x') return unknownMedia(id);
  const index = Number(request.body?.['segment_index'] ?? Number.NaN);
  if (!Number.isInteger(index) || index < 0 || index > 999)
    return invalidRequest('segment_index must be 0 to 999.');
  const sent = request.body?.['media'];
  const bytes = request.files['media'] ?? (typeof sent === 'string' ? Buffer.from(sent, 'base64') : null);
  if (!bytes) return invalidRequest('media is required.');
  segmentsOf(world, id).set(index, bytes);
  return json(200, { data: { expires_at: Math.floor(world.now() / 1000) + expiresAfterSecs } });
}

/** `POST /2/media/upload/{id}/finalize`. */
export async function finalizeUpload({ world, path }: XVisit): Promise<Answer> {
  const id = path[0] ?? '';
  const upload = world.upload(id);
  if (upload?.network !== 'x') return unknownMedia(id);
  if (upload.media) return json(200, { data: uploadJson(upload) });
  const parts = [...segmentsOf(world, id)].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
  const bytes = Buffer.concat(parts);
  if (bytes.length !== upload.declared.bytes)
    return invalidRequest('Segments do not add up to provided total file size.');
  segments.get(world)?.delete(id);
  return finish(world, upload, bytes);
}

async function finish(world: World, upload: Upload, bytes: Buffer): Promise<Answer> {
  const facts = bytes.length > maxImageBytes ? null : await inspectPicture(bytes);
  if (!facts || !['jpeg', 'png', 'gif', 'webp'].includes(facts.format))
    return invalidRequest('media type unrecognized.');
  const sha256 = await world.pictures.put(bytes);
  const { width, height, mime } = facts;
  const done: Upload = { ...upload, media: { sha256, alt: null, width, height, mime, id: upload.id } };
  await world.keep(done);
  return json(200, { data: uploadJson(done) });
}

/** `POST /2/media/upload`: a whole picture in one request. */
export async function uploadInOne({ request, world, account }: XVisit): Promise<Answer> {
  const sent = request.body?.['media'];
  const bytes = request.files['media'] ?? (typeof sent === 'string' ? Buffer.from(sent, 'base64') : null);
  if (!bytes || typeof request.body?.['media_category'] !== 'string')
    return invalidRequest('media and media_category are required.');
  return finish(world, newUpload(world, account, { mime: 'image/jpeg', bytes: bytes.length }), bytes);
}

/** `GET /2/media/upload?command=STATUS&media_id=`. */
export function uploadStatus({ request, world }: XVisit): Answer {
  const id = request.query.get('media_id') ?? '';
  const upload = world.upload(id);
  if (upload?.network !== 'x') return unknownMedia(id);
  return json(200, { data: uploadJson(upload) });
}

function uploadJson({ id, media, declared }: Upload) {
  const shape = media ? { image: { image_type: media.mime, w: media.width, h: media.height } } : {};
  return {
    id,
    media_key: mediaKey(id),
    size: declared.bytes,
    expires_after_secs: expiresAfterSecs,
    ...shape,
  };
}
