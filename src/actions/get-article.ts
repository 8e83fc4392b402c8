import { eq } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import type { ArticleWithPosts } from '../core/article-record.ts';
import { articleView } from '../store/article-view.ts';
import { findArticle } from '../store/find-rows.ts';
import { readPosts } from '../store/read-posts.ts';
import { posts } from '../store/schema/index.ts';
import { notFound } from './not-found.ts';

/** One article with its excerpts and all posts made from it. */
export async function getArticle(
  context: Context,
  by: Actor,
  input: { articleId: string },
): Promise<ArticleWithPosts> {
  const row = await findArticle(context.db, by, input.articleId);
  if (row === null) throw notFound('article');
  return {
    ...articleView(row),
    posts: await readPosts(context.db, by.newsroomId, eq(posts.articleId, row.id)),
  };
}
