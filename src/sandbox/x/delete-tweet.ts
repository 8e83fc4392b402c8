import { type Answer, json } from '../http/answer.ts';
import type { XVisit } from './guard.ts';
import { problem } from './problems.ts';

/** `DELETE /2/tweets/{id}`: one's own posts only; the ledger notes that the post is gone. */
export async function deleteTweet({ request, world, account, path }: XVisit): Promise<Answer> {
  const post = world.post(path[0] ?? '');
  if (post?.network !== 'x' || post.deletedAt !== null) return json(200, { data: { deleted: false } });
  if (post.account !== account) return problem(403, 'You are not authorized to delete this Tweet.');
  await world.show({ ...post, deletedAt: world.now() }, request.id);
  return json(200, { data: { deleted: true } });
}
