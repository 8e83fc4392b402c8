import { z } from 'zod';
import { networkName } from './network.ts';

/** One block of an article's body in reading order. */
const block = z.object({
  type: z.enum(['paragraph', 'heading', 'listItem', 'quote']),
  text: z.string(),
});
export type Block = z.infer<typeof block>;

/** The lead image. Width and height in CSS pixels where the page says them. */
const articleImage = z.object({
  url: z.string(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
  alt: z.string().optional(),
});
export type ArticleImage = z.infer<typeof articleImage>;

/**
 * The published story that is promoted; field names of https://schema.org/NewsArticle.
 * `articleBody` is, for plain text, the input unchanged; for HTML, the texts of `blocks` joined by a blank
 * line. All offsets of excerpts are UTF-16 code units into it.
 */
export const article = z.object({
  headline: z.string(),
  alternativeHeadline: z.string().nullable(),
  author: z.array(z.string()),
  datePublished: z.string().nullable(),
  inLanguage: z.string().nullable(),
  image: articleImage.nullable(),
  url: z.string().nullable(),
  section: z.string().nullable(),
  keywords: z.array(z.string()),
  /** Channels that the page itself asks its readers to follow. */
  networksNamed: z.array(networkName),
  articleBody: z.string(),
  blocks: z.array(block),
  isAccessibleForFree: z.boolean().nullable().optional(),
  isBasedOn: z.string().nullable().optional(),
  /** Who publishes it, as the page names itself. */
  publisher: z.string().nullable().optional(),
});
export type Article = z.infer<typeof article>;
