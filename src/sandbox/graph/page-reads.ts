import { type Answer, json } from '../http/answer.ts';
import { badParameter } from './errors.ts';
import { selectFields } from './fields.ts';
import type { GraphVisit } from './guard.ts';
import { postJson } from './page-post-json.ts';
import { pageOf } from './paging.ts';

/** `GET /{page}/published_posts`, `/feed`, `/posts`: newest first. `/feed` alone also shows what is unpublished. */
export function readPosts(visit: GraphVisit): Answer {
  const { request, world, node, seenAt, path } = visit;
  const edge = path[1];
  const limit = Number(request.query.get('limit') ?? 25);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    return badParameter(request.id, 'limit must be 1 to 100.');
  const posts = world
    .postsOf('facebook', node)
    .filter(
      (post) =>
        !post.comment && post.deletedAt === null && post.madeAt <= seenAt && edge !== 'scheduled_posts',
    )
    .filter((post) => edge === 'feed' || (post.publishedAt !== null && post.publishedAt <= seenAt))
    .toReversed();
  const { items, paging } = pageOf(posts, limit, request);
  const fields = request.query.get('fields');
  const data = items.map((post) =>
    selectFields(postJson(post, request.origin), fields, ['created_time', 'message', 'id']),
  );
  return json(200, paging ? { data, paging } : { data });
}
