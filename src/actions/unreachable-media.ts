import type { Context } from '../context.ts';
import type { CheckedPost } from '../core/check-post.ts';
import type { Problem } from '../core/post.ts';

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/i;
const isLoopback = (address: string): boolean => loopback.test(new URL(address).hostname);

/**
 * A network that fetches pictures itself cannot fetch them from our loopback address, unless it stands on this
 * machine as well.
 */
export function unreachableMedia(
  { config, publicUrl }: Pick<Context, 'config' | 'publicUrl'>,
  post: Pick<CheckedPost, 'network' | 'media'>,
): Problem[] {
  const fetches = post.network === 'instagram';
  if (!fetches || post.media.length === 0 || !isLoopback(publicUrl) || isLoopback(config.endpoints.graph))
    return [];
  return [
    {
      code: 'media_unreachable',
      field: 'media',
      message: `The network cannot fetch pictures from ${publicUrl}. Set PUBLIC_URL to an address it can reach.`,
    },
  ];
}
