import type { OutboundMedia, OutboundMessage, Preparation } from '../network.ts';
import { preparationKey, requireSaved } from '../preparations.ts';

/** The words of a post with pictures: Graph attaches no link to them, so it stands below the text. */
export function caption({ link, parts: [part] }: OutboundMessage): string {
  const text = part?.text ?? '';
  if (link === null || text.includes(link)) return text;
  return text === '' ? link : `${text}\n\n${link}`;
}

/** Pictures of the post. Pages have no threads, so there is one part. */
export function pictures({ parts: [part] }: OutboundMessage): readonly OutboundMedia[] {
  return part?.media ?? [];
}

/** Key of a picture that was uploaded unpublished. */
export function photoKey(index: number, media: OutboundMedia): string {
  return preparationKey(`photo:${index}`, media.sha256, media.alt);
}

/** Key of a post that was created unpublished. */
export function postKey(message: OutboundMessage): string {
  const photos = pictures(message).map((media) => media.sha256 + media.alt);
  return preparationKey('post', caption(message), message.link ?? '', photos);
}

/** Body of `POST /{page}/feed`. An empty message is left out: Graph refuses it as 197. */
export function feedBody(message: OutboundMessage, ready: readonly Preparation[]): Record<string, unknown> {
  const media = pictures(message);
  if (media.length > 0) {
    const attached = media.map((item, index) => ({ media_fbid: requireSaved(ready, photoKey(index, item)) }));
    return { ...messageField(caption(message)), attached_media: attached };
  }
  const link = message.link === null ? {} : { link: message.link };
  return { ...messageField(message.parts[0]?.text ?? ''), ...link };
}

const messageField = (text: string) => (text === '' ? {} : { message: text });

/** Body of `POST /{page}/photos`, https://developers.facebook.com/docs/graph-api/reference/page/photos (2026-11-22). */
export function photoBody(media: OutboundMedia, more: Record<string, unknown>): Record<string, unknown> {
  return { url: media.url, ...(media.alt === '' ? {} : { alt_text_custom: media.alt }), ...more };
}
