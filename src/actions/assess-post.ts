import type { Context } from '../context.ts';
import type { Article } from '../core/article.ts';
import { type CheckedPost, checkPost } from '../core/check-post.ts';
import { measure } from '../core/measure.ts';
import type { Problem } from '../core/post.ts';
import { unreachableMedia } from './unreachable-media.ts';

export interface Assessment {
  readonly length: number;
  readonly limit: number;
  readonly problems: Problem[];
}

/** How long a post is for its network and everything that stops it from leaving. `article` null: it has none. */
export function assessPost(
  context: Pick<Context, 'networks' | 'config' | 'publicUrl'>,
  post: CheckedPost,
  article: Article | null,
): Assessment {
  const { rules } = context.networks[post.network];
  return {
    length: measure(post.text, rules),
    limit: rules.textLimit.value,
    problems: [...checkPost(post, rules, article), ...unreachableMedia(context, post)],
  };
}
