import { readerAccount } from '../accounts.ts';
import type { Container, SandboxPost } from '../world/objects.ts';
import { isAlive } from './containers.ts';
import { graphTime, readersUrl } from './page-post-json.ts';

/** An Instagram media with every field that we know of it. */
export function mediaJson(post: SandboxPost, origin: string): Record<string, unknown> {
  const { username } = readerAccount('instagram', post.account);
  const pictures = post.media.map((picture) => `${origin}/feed/media/${picture.sha256}`);
  return {
    id: post.id,
    ig_id: post.id,
    caption: post.text === '' ? undefined : post.text,
    media_type: pictures.length > 1 ? 'CAROUSEL_ALBUM' : 'IMAGE',
    media_product_type: 'FEED',
    media_url: pictures[0],
    alt_text: post.media.length === 1 ? (post.media[0]?.alt ?? undefined) : undefined,
    permalink: readersUrl(post, origin),
    shortcode: BigInt(post.id).toString(36),
    timestamp: graphTime(post.madeAt),
    username,
    owner: { id: post.account },
    like_count: 0,
    comments_count: 0,
    is_comment_enabled: true,
    children:
      pictures.length > 1
        ? { data: post.media.map((_, index) => ({ id: `${post.id}${index}` })) }
        : undefined,
  };
}

/** A container: `id`, `status_code`, `status`, as of `seenAt`. */
export function containerJson(container: Container, seenAt: number, now: number): Record<string, unknown> {
  const code = statusCode(container, seenAt, now);
  return { id: container.id, status_code: code, status: statusWords[code] };
}

type StatusCode = keyof typeof statusWords;
const statusWords = {
  PUBLISHED: 'Published: Media has been successfully published.',
  EXPIRED: 'Expired: The container was not published within 24 hours.',
  FINISHED: 'Finished: Media has been uploaded and it is ready to be published.',
  IN_PROGRESS: 'In Progress: Media is still being processed.',
} as const;

function statusCode(container: Container, seenAt: number, now: number): StatusCode {
  if (container.publishedAt !== null && container.publishedAt <= seenAt) return 'PUBLISHED';
  if (!isAlive(container, now)) return 'EXPIRED';
  return container.readyAt <= now ? 'FINISHED' : 'IN_PROGRESS';
}
