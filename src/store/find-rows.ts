import { and, eq, isNull } from 'drizzle-orm';
import type { ArticleRow } from './article-view.ts';
import type { Executor } from './database.ts';
import type { PostRow } from './post-row.ts';
import { articles, channels, posts } from './schema/index.ts';

export type ChannelRow = typeof channels.$inferSelect;
type Of = { readonly newsroomId: string };

/** The row, or null where this newsroom has none of that id. */
export async function findArticle(db: Executor, of: Of, id: string): Promise<ArticleRow | null> {
  const [row] = await db
    .select()
    .from(articles)
    .where(and(eq(articles.newsroomId, of.newsroomId), eq(articles.id, id)));
  return row ?? null;
}

export async function findChannel(db: Executor, of: Of, id: string): Promise<ChannelRow | null> {
  const [row] = await db
    .select()
    .from(channels)
    .where(and(eq(channels.newsroomId, of.newsroomId), eq(channels.id, id), isNull(channels.deletedAt)));
  return row ?? null;
}

/** Takes the row's lock: what is decided from it is still true when it is written. */
export async function lockPost(tx: Executor, of: Of, id: string): Promise<PostRow | null> {
  const [row] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.newsroomId, of.newsroomId), eq(posts.id, id)))
    .for('update');
  return row ?? null;
}
