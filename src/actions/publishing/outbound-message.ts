import type { Context } from '../../context.ts';
import type { NetworkName } from '../../core/network.ts';
import type { OutboundMedia, OutboundMessage } from '../../networks/network.ts';
import type { StoredMedia, StoredPart } from '../../store/schema/posts.ts';
import { pictureBytes } from './picture-bytes.ts';

export interface SendablePost {
  readonly id: string;
  readonly network: NetworkName;
  readonly text: string;
  readonly parts: readonly StoredPart[] | null;
  readonly media: readonly StoredMedia[];
  readonly link: string | null;
}

/** A stored post as a network client takes it. Pictures are read only when the client asks for their bytes. */
export function outboundMessage(
  context: Pick<Context, 'media' | 'networks' | 'publicUrl'>,
  post: SendablePost,
): OutboundMessage {
  const media = (stored: readonly StoredMedia[]): OutboundMedia[] =>
    stored.map(({ sha256, url: first, mime, width, height, alt }) => {
      const url = currentAddress(first, context.publicUrl);
      return { url, mime, width, height, alt, sha256, bytes: () => pictureBytes(context, { sha256, url }) };
    });
  const parts = post.parts?.length
    ? post.parts.map((part, index) => ({
        text: part.text,
        // A post's own pictures stand on its first part.
        media: media(part.media ?? (index === 0 ? post.media : [])),
      }))
    : [{ text: post.text, media: media(post.media) }];
  const attached = context.networks[post.network].rules.link === 'attached';
  return { postId: post.id, parts, link: attached ? post.link : null };
}

/**
 * Where the file is served now: the public address may have changed since the picture was made. A worker that was
 * told none keeps the server's.
 */
function currentAddress(url: string, publicUrl: string): string {
  if (publicUrl === '') return url;
  return new URL(new URL(url, publicUrl).pathname, publicUrl).href;
}

export const partCount = (post: { parts: readonly unknown[] | null }): number =>
  Math.max(1, post.parts?.length ?? 0);
