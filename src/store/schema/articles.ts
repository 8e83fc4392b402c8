import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Article } from '../../core/article.ts';
import type { Excerpt } from '../../core/excerpt.ts';
import type { PostClass } from '../../core/post.ts';
import { createdAt, instant } from './columns.ts';
import { newsrooms } from './newsrooms.ts';

/** One article is one row however it came: the canonical URL decides. */
export const articles = pgTable(
  'articles',
  {
    id: text('id').primaryKey(),
    newsroomId: text('newsroom_id')
      .notNull()
      .references(() => newsrooms.id),
    canonicalUrl: text('canonical_url'),
    article: jsonb('article').$type<Article>().notNull(),
    excerpts: jsonb('excerpts').$type<Excerpt[]>().notNull(),
    class: text('class').$type<PostClass>().notNull().default('normal'),
    /** Nothing made from this article leaves before. */
    embargoUntil: instant('embargo_until'),
    /** SHA-256 of what was read; tells a changed article. */
    contentHash: text('content_hash').notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('articles_url')
      .on(table.newsroomId, table.canonicalUrl)
      .where(sql`canonical_url is not null`),
    index('articles_newest').on(table.newsroomId, table.createdAt),
  ],
);
