import { type Answer, json } from '../http/answer.ts';
import type { SandboxPost } from '../world/objects.ts';
import type { XVisit } from './guard.ts';
import { invalidRequest, notFound } from './problems.ts';
import { includes, tweetJson } from './tweet-json.ts';

/** The post, if readers could see it at that instant. */
function visiblePost({ world, seenAt }: XVisit, id: string): SandboxPost | null {
  const post = world.post(id);
  const seen = post?.network === 'x' && post.deletedAt === null && (post.publishedAt ?? Infinity) <= seenAt;
  return seen ? post : null;
}

/** `GET /2/tweets/{id}`: an unknown id is a 200 with `errors`. */
export function lookupTweet(visit: XVisit): Answer {
  const id = visit.path[0] ?? '';
  const post = visiblePost(visit, id);
  if (!post) return json(200, { errors: [notFound('id', id)] });
  return json(200, { data: tweetJson(post, visit.request), includes: includes([post], visit.request) });
}

/** `GET /2/tweets?ids=`. */
export function lookupTweets(visit: XVisit): Answer {
  const ids = (visit.request.query.get('ids') ?? '').split(',').filter((id) => id !== '');
  if (ids.length < 1 || ids.length > 100 || !ids.every((id) => /^\d{1,19}$/.test(id))) {
    return invalidRequest('The `ids` query parameter needs 1 to 100 ids.', { ids });
  }
  const posts = ids.map((id) => visiblePost(visit, id)).filter((post) => post !== null);
  const errors = ids.filter((id) => !visiblePost(visit, id)).map((id) => notFound('ids', id));
  return json(200, {
    ...(posts.length > 0 ? { data: posts.map((post) => tweetJson(post, visit.request)) } : {}),
    includes: includes(posts, visit.request),
    ...(errors.length > 0 ? { errors } : {}),
  });
}
