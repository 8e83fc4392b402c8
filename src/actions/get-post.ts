import type { Actor, Context } from '../context.ts';
import type { Post } from '../core/post.ts';
import { readPost } from '../store/read-posts.ts';
import { notFound } from './not-found.ts';

export async function getPost(
  context: Pick<Context, 'db'>,
  by: Actor,
  input: { postId: string },
): Promise<Post> {
  const post = await readPost(context.db, by.newsroomId, input.postId);
  if (post === null) throw notFound('post');
  return post;
}
