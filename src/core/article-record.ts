import { z } from 'zod';
import { article } from './article.ts';
import { excerpt } from './excerpt.ts';
import { post, postClass } from './post.ts';

/** An article as the newsroom keeps it. Times are RFC 3339 UTC with milliseconds. */
export const articleRecord = article.extend({
  id: z.string(),
  class: postClass,
  /** Nothing made from this article leaves before. */
  embargoUntil: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ArticleRecord = z.infer<typeof articleRecord>;

export const importedArticle = z.object({ article: articleRecord, excerpts: z.array(excerpt) });
export type ImportedArticle = z.infer<typeof importedArticle>;

export const articleWithPosts = importedArticle.extend({ posts: z.array(post) });
export type ArticleWithPosts = z.infer<typeof articleWithPosts>;

/** In lists the body stays out: a page of a hundred articles would weigh megabytes. */
export const listedArticle = z.object({
  article: articleRecord.omit({ articleBody: true, blocks: true }),
  posts: z.array(post),
});
export type ListedArticle = z.infer<typeof listedArticle>;
