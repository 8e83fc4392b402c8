import { type Article, article } from '../core/article.ts';

/**
 * PostgreSQL takes neither U+0000 nor half a surrogate pair, and pages hold both. Each becomes U+FFFD, one code
 * unit for one, so that every offset stays right.
 */
export function storableArticle(read: Article): Article {
  const mended: unknown = JSON.parse(JSON.stringify(read), (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value,
  );
  return article.parse(mended);
}
