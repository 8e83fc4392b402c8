import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import type { ImportedArticle } from '../core/article-record.ts';
import type { ArticleSource } from '../core/article-source.ts';
import { canonicalUrl } from '../core/canonical-url.ts';
import { TowncrierError } from '../core/errors.ts';
import { postClass } from '../core/post.ts';
import { splitArticle } from '../core/split-article.ts';
import { articleView } from '../store/article-view.ts';
import { onceId } from '../store/once-id.ts';
import { recordAudit, recordEvent } from '../store/record-event.ts';
import { articles } from '../store/schema/index.ts';
import { storableArticle } from './storable-article.ts';

const webAddress = z.url({ protocol: /^https?$/ }).max(2048);
/** The API's own limit for a body is 10 MB; a longer article is refused, never cut. */
const longText = z.string().min(1).max(10_000_000);

/** `{ url }`, or `{ html, url? }`, or `{ text, title?, url?, lang? }`; each with `class` and `embargoUntil`. */
export const importInput = z
  .strictObject({
    url: webAddress.optional(),
    html: longText.optional(),
    text: longText.optional(),
    title: z.string().min(1).max(1000).optional(),
    lang: z.string().min(2).max(35).optional(),
    class: postClass.optional(),
    embargoUntil: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(({ url, html, text }) => (html ?? text ?? url) !== undefined, {
    path: ['url'],
    message: 'Give the article by url, html or text.',
  })
  .refine(({ html, text }) => html === undefined || text === undefined, {
    path: ['text'],
    message: 'Give html or text, not both.',
  })
  .refine(({ text, title, lang }) => text !== undefined || (title === undefined && lang === undefined), {
    path: ['title'],
    message: 'title and lang go with text.',
  });
export type ImportInput = z.infer<typeof importInput>;

/**
 * Reads an article, splits it and keeps it. A page that is known by its canonical address keeps its id and takes
 * the new reading; `created` tells which. Throws what the reader throws (`url_refused`, `network` …).
 */
export async function importArticle(
  context: Context,
  by: Actor,
  input: ImportInput,
): Promise<ImportedArticle & { created: boolean }> {
  const article = storableArticle(await context.articles.read(sourceOf(input)));
  const excerpts = splitArticle(article);
  if (excerpts.length === 0) {
    throw new TowncrierError('validation', 'article_empty', 'No article was found there.', {
      field:
        input.html === undefined && input.text === undefined
          ? 'url'
          : input.text === undefined
            ? 'html'
            : 'text',
      remedy: 'Check the address, or paste the article as text.',
    });
  }
  const values = {
    id: onceId('article', by),
    newsroomId: by.newsroomId,
    canonicalUrl: article.url === null ? null : canonicalUrl(article.url),
    article,
    excerpts,
    contentHash: createHash('sha256').update(JSON.stringify(article)).digest('hex'),
    ...(input.class === undefined ? {} : { class: input.class }),
    ...(input.embargoUntil === undefined ? {} : { embargoUntil: new Date(input.embargoUntil) }),
  };
  return context.db.transaction(async (tx) => {
    const { id, newsroomId, canonicalUrl: address, ...read } = values;
    // Without an address there is nothing to know it by, except the call's own key.
    const conflict =
      address === null
        ? { target: articles.id, set: { id } }
        : {
            target: [articles.newsroomId, articles.canonicalUrl],
            targetWhere: sql`canonical_url is not null`,
            set: { ...read, updatedAt: sql`now()` },
          };
    const [kept] = await tx
      .insert(articles)
      .values(values)
      .onConflictDoUpdate(conflict)
      .returning({ id: articles.id, created: sql<boolean>`(xmax = 0)` });
    const [row] = kept ? await tx.select().from(articles).where(eq(articles.id, kept.id)) : [];
    if (!kept || !row) throw new Error('an article that was just written is not there');
    await recordEvent(tx, by.newsroomId, 'article.changed', { id: row.id });
    await recordAudit(tx, by, kept.created ? 'article.import' : 'article.reimport', row.id, {
      contentHash: row.contentHash,
    });
    return { ...articleView(row), created: kept.created };
  });
}

function sourceOf({ url, html, text, title, lang }: ImportInput): ArticleSource {
  const address = url === undefined ? {} : { url };
  if (html !== undefined) return { html, ...address };
  if (text !== undefined) {
    return {
      text,
      ...address,
      ...(title === undefined ? {} : { title }),
      ...(lang === undefined ? {} : { lang }),
    };
  }
  if (url !== undefined) return { url };
  throw new TowncrierError('usage', 'source_missing', 'Give the article by url, html or text.', {
    field: 'url',
  });
}
