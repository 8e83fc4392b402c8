import { type Answer, json } from '../http/answer.ts';
import { badParameter, graphError } from './errors.ts';
import type { GraphVisit } from './guard.ts';
import { flagParameter, textParameter } from './parameters.ts';

/** `POST /{post}`: `is_published=true` shows an unpublished post once, however often it is asked; `message` edits. */
export async function updatePost({ request, world, node }: GraphVisit): Promise<Answer> {
  const post = world.post(node);
  if (!post || post.deletedAt !== null) return graphError('noSuchObject', request.id);
  const message = textParameter(request, 'message');
  const edited = message === null ? post : { ...post, text: message };
  if (flagParameter(request, 'is_published', false)) {
    if (post.publishedAt === null) await world.show({ ...edited, publishedAt: world.now() }, request.id);
    return json(200, { success: true });
  }
  if (message === null) return badParameter(request.id, 'Nothing to update.');
  await world.keep(edited);
  return json(200, { success: true });
}

/** `DELETE /{post}`. The ledger notes it when readers had seen the post. */
export async function deletePost({ request, world, node }: GraphVisit): Promise<Answer> {
  const post = world.post(node);
  if (!post || post.deletedAt !== null) return graphError('noSuchObject', request.id);
  const gone = { ...post, deletedAt: world.now() };
  await (post.publishedAt === null ? world.keep(gone) : world.show(gone, request.id));
  return json(200, { success: true });
}
