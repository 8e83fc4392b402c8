import type { ArticleRecord, ImportedArticle } from '../core/article-record.ts';
import type { articles } from './schema/index.ts';

export type ArticleRow = typeof articles.$inferSelect;

export function articleView(row: ArticleRow): ImportedArticle {
  return { article: recordView(row), excerpts: row.excerpts };
}

export function recordView(row: ArticleRow): ArticleRecord {
  return {
    id: row.id,
    ...row.article,
    class: row.class,
    embargoUntil: row.embargoUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
