import { readerAccount } from '../accounts.ts';
import type { SandboxPost } from '../world/objects.ts';

/** Graph writes zones as `+0000`. */
export const graphTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, '+0000');

/** Where readers see a post. */
export const readersUrl = (post: SandboxPost, origin: string): string =>
  `${origin}/feed/${post.network}/${post.id}`;

/** A Page post with every field that we know of it. */
export function postJson(post: SandboxPost, origin: string): Record<string, unknown> {
  const { name } = readerAccount('facebook', post.account);
  const attachments = attachmentsOf(post, origin);
  return {
    id: post.id,
    message: post.text === '' ? undefined : post.text,
    created_time: graphTime(post.publishedAt ?? post.madeAt),
    updated_time: graphTime(post.publishedAt ?? post.madeAt),
    from: { id: post.account, name },
    application: { id: '1', name: 'Towncrier rehearsal', link: origin },
    is_published: post.publishedAt !== null,
    is_hidden: false,
    is_expired: false,
    permalink_url: readersUrl(post, origin),
    status_type:
      post.media.length > 0 ? 'added_photos' : post.link === null ? 'mobile_status_update' : 'shared_story',
    full_picture: post.media[0] ? `${origin}/feed/media/${post.media[0].sha256}` : undefined,
    ...(attachments.length > 0 ? { attachments: { data: attachments } } : {}),
  };
}

function attachmentsOf(post: SandboxPost, origin: string): Record<string, unknown>[] {
  const photos = post.media.map((photo) => ({
    media_type: 'photo',
    type: 'photo',
    description: post.text,
    media: {
      image: { src: `${origin}/feed/media/${photo.sha256}`, width: photo.width, height: photo.height },
    },
    target: { id: photo.id, url: `${origin}/feed/media/${photo.sha256}` },
    url: `${origin}/feed/media/${photo.sha256}`,
  }));
  if (photos.length > 1) {
    return [
      { media_type: 'album', type: 'album', subattachments: { data: photos }, target: { id: post.id } },
    ];
  }
  if (photos.length === 1 || post.link === null) return photos;
  // Facebook hides the address behind its own shim; `unshimmed_url` is the address that was sent.
  const shim = `https://l.facebook.com/l.php?u=${encodeURIComponent(post.link)}`;
  return [{ media_type: 'link', type: 'share', target: { url: shim }, url: shim, unshimmed_url: post.link }];
}
