import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import type { ListedArticle } from '../core/article-record.ts';
import { recordView } from '../store/article-view.ts';
import { readCursor, writeCursor } from '../store/page-cursor.ts';
import { readPosts } from '../store/read-posts.ts';
import { articles, posts } from '../store/schema/index.ts';
import type { Page, PageInput } from './page-input.ts';

/** Articles with their posts, newest first; bodies stay out. */
export async function listArticles(
  context: Context,
  by: Actor,
  input: PageInput,
): Promise<Page<ListedArticle>> {
  const [from, fromId] = input.cursor === undefined ? [null, null] : readCursor(input.cursor);
  const rows = await context.db
    .select()
    .from(articles)
    .where(
      and(
        eq(articles.newsroomId, by.newsroomId),
        from === null
          ? undefined
          : sql`(${articles.createdAt}, ${articles.id}) < (${from}::timestamptz, ${fromId})`,
      ),
    )
    .orderBy(desc(articles.createdAt), desc(articles.id))
    .limit(input.limit + 1);
  const shown = rows.slice(0, input.limit);
  const ids = shown.map(({ id }) => id);
  const made =
    ids.length === 0 ? [] : await readPosts(context.db, by.newsroomId, inArray(posts.articleId, ids));
  const byArticle = Map.groupBy(made, (post) => post.articleId);
  const last = rows.length > input.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => {
      const { articleBody: _body, blocks: _blocks, ...article } = recordView(row);
      return { article, posts: byArticle.get(row.id) ?? [] };
    }),
    nextCursor: last ? writeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}
