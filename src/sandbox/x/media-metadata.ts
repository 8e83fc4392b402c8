import { type Answer, json } from '../http/answer.ts';
import type { XVisit } from './guard.ts';
import { invalidRequest } from './problems.ts';
import { metadataRequest } from './upload-request.ts';

/** `POST /2/media/metadata`: the alt text of an uploaded picture. */
export async function setMetadata({ request, world }: XVisit): Promise<Answer> {
  const parsed = metadataRequest.safeParse(request.body ?? {});
  if (!parsed.success) return invalidRequest(`$.${parsed.error.issues[0]?.path.join('.')}: invalid`);
  const { id, metadata } = parsed.data;
  const upload = world.upload(id);
  if (upload?.network !== 'x' || !upload.media)
    return invalidRequest('The media id is unknown or has expired.', { id: [id] });
  const alt = metadata?.alt_text?.text ?? upload.media.alt;
  await world.keep({ ...upload, media: { ...upload.media, alt } });
  return json(200, { data: { id, associated_metadata: alt === null ? {} : { alt_text: { text: alt } } } });
}
