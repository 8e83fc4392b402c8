import { fetchPicture } from '../fetch-picture.ts';
import { type Answer, json } from '../http/answer.ts';
import { inspectPicture } from '../inspect-picture.ts';
import type { StoredMedia, Upload } from '../world/objects.ts';
import { graphError } from './errors.ts';
import type { GraphVisit } from './guard.ts';
import { keepOrShow, pagePost } from './page-feed.ts';
import { flagParameter, textParameter } from './parameters.ts';

/** Graph's own error text says 4 MB (code 100, subcode 1366046; 2026-11-22). */
const maxPhotoBytes = 4 * 1024 * 1024;

/** `POST /{page}/photos`: by `url` or as a file in `source`; unpublished ones are for `attached_media`. */
export async function createPhoto(visit: GraphVisit): Promise<Answer> {
  const { request, world, node } = visit;
  const photo = await storePhoto(visit);
  if ('status' in photo) return photo;
  const upload: Upload = {
    type: 'upload',
    network: 'facebook',
    id: photo.id,
    account: node,
    declared: { mime: photo.mime, bytes: 0 },
    media: photo,
    madeAt: world.now(),
  };
  await world.keep(upload);
  if (!flagParameter(request, 'published', true)) return json(200, { id: photo.id });
  const text = textParameter(request, 'caption') ?? textParameter(request, 'message') ?? '';
  const post = pagePost(world, node, { text, link: null, media: [photo] });
  await keepOrShow(visit, post);
  return json(200, { id: photo.id, post_id: post.id });
}

async function storePhoto({ request, world }: GraphVisit): Promise<StoredMedia | Answer> {
  const url = textParameter(request, 'url');
  const sent = request.files['source'] ?? Object.values(request.files)[0] ?? null;
  const bytes = url === null ? sent : await fetchPicture(url, maxPhotoBytes);
  if (bytes === 'tooLarge' || (bytes && bytes.length > maxPhotoBytes))
    return graphError('photoTooLarge', request.id);
  const facts = bytes ? await inspectPicture(bytes) : null;
  if (!bytes || !facts) return graphError('photoUnreadable', request.id);
  const sha256 = await world.pictures.put(bytes);
  const { width, height, mime } = facts;
  const alt = textParameter(request, 'alt_text_custom');
  return { sha256, alt, width, height, mime, id: world.ids.numbered('12', world.now()) };
}
