import { z } from 'zod';

const speaker = z.object({
  name: z.string(),
  role: z.string().nullable(),
  kind: z.enum(['person', 'organisation', 'unnamed']),
});
export type Speaker = z.infer<typeof speaker>;

const offset = z.number().int().nonnegative();

/** May come from metadata, so it has no offsets. */
const headlineExcerpt = z.object({ kind: z.literal('headline'), text: z.string() });

/** Verbatim, without the outer marks: `articleBody.slice(start, end) === text`. */
const quoteExcerpt = z.object({
  kind: z.literal('quote'),
  text: z.string(),
  start: offset,
  end: offset,
  /** `direct`: a whole quotation; `mixed`: a quoted stretch inside a paraphrase. */
  type: z.enum(['direct', 'mixed']),
  /** Null when not sure who speaks; such a quote is never proposed as a post. */
  speaker: speaker.nullable(),
});

/** Points of the article, each item a verbatim slice between `start` and `end`. */
const keyPointsExcerpt = z.object({
  kind: z.literal('keyPoints'),
  intro: z.string().nullable(),
  items: z.array(z.string()),
  start: offset,
  end: offset,
  source: z.enum(['list', 'enumeration', 'sentences']),
});

/** A piece taken verbatim from one article. */
export const excerpt = z.discriminatedUnion('kind', [headlineExcerpt, quoteExcerpt, keyPointsExcerpt]);
export type QuoteExcerpt = z.infer<typeof quoteExcerpt>;
export type KeyPointsExcerpt = z.infer<typeof keyPointsExcerpt>;
export type Excerpt = z.infer<typeof excerpt>;
