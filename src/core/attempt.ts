import { z } from 'zod';

/**
 * What became of one try to make something visible.
 * `open`: the permit is out. `in_doubt`: the answer does not tell. `absent`/`found`: what a lookup said of a
 * doubtful one. `not_sent`: surely nothing left us.
 */
const attemptOutcomes = [
  'open',
  'published',
  'not_sent',
  'rejected',
  'rate_limited',
  'in_doubt',
  'absent',
  'found',
] as const;
const attemptOutcome = z.enum(attemptOutcomes);
export type AttemptOutcome = z.infer<typeof attemptOutcome>;

/** Times are RFC 3339 UTC with milliseconds. `part` counts from 0 within a thread. */
export const attempt = z.object({
  id: z.string(),
  part: z.number().int().nonnegative(),
  openedAt: z.string(),
  endedAt: z.string().nullable(),
  outcome: attemptOutcome,
  httpStatus: z.number().int().optional(),
  networkCode: z.string().optional(),
  requestId: z.string().optional(),
});
export type Attempt = z.infer<typeof attempt>;

/** What the network returned for a published post. `url` is null while (or if) the link is unknown. */
export const receipt = z.object({
  networkPostId: z.string(),
  url: z.string().nullable(),
  publishedAt: z.string(),
  parts: z.array(z.object({ networkPostId: z.string(), url: z.string().nullable() })).optional(),
});
export type Receipt = z.infer<typeof receipt>;
