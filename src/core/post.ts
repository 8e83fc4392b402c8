import { z } from 'zod';
import { attempt, receipt } from './attempt.ts';
import { networkName } from './network.ts';

export const postKinds = ['headline', 'quote', 'keyPoints', 'custom'] as const;
export const postKind = z.enum(postKinds);
export type PostKind = z.infer<typeof postKind>;

export const postStates = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'publishing',
  'published',
  'partial',
  'failed',
  'uncertain',
  'missed',
  'cancelled',
  'abandoned',
] as const;
export const postState = z.enum(postStates);
export type PostState = z.infer<typeof postState>;

/** How soon a post grows stale. Default lateness limits: 15 min, 60 min, 24 h. */
const postClasses = ['breaking', 'normal', 'evergreen'] as const;
export const postClass = z.enum(postClasses);
export type PostClass = z.infer<typeof postClass>;

/** A picture of a post. Width and height in pixels; `alt` never empty for drawn cards. */
const postMedia = z.object({
  url: z.string(),
  mime: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  alt: z.string(),
});
export type PostMedia = z.infer<typeof postMedia>;

const postPart = z.object({ text: z.string(), media: z.array(postMedia).optional() });
export type PostPart = z.infer<typeof postPart>;

/** Something that stops (or should stop) a post from leaving; `field` names what to change. */
const problem = z.object({ code: z.string(), field: z.string(), message: z.string() });
export type Problem = z.infer<typeof problem>;

/** Why a post stands where it stands, for a person: what happened and what to do. */
export const reason = z.object({ code: z.string(), message: z.string(), remedy: z.string() });
export type Reason = z.infer<typeof reason>;

/** One message for one channel, as the API and the CLI show it. Lengths in the network's own units. */
export const post = z.object({
  id: z.string().optional(),
  articleId: z.string().nullable().optional(),
  channelId: z.string().optional(),
  network: networkName,
  kind: postKind,
  text: z.string(),
  parts: z.array(postPart).optional(),
  media: z.array(postMedia),
  link: z.string().nullable(),
  length: z.number().int().nonnegative(),
  limit: z.number().int().positive(),
  problems: z.array(problem),
  revision: z.number().int().nonnegative(),
  state: postState,
  held: z.boolean().optional(),
  late: z.boolean().optional(),
  class: postClass,
  dueAt: z.string().nullable(),
  timeZone: z.string(),
  maxLatenessSeconds: z.number().int().positive(),
  notBefore: z.string().nullable(),
  attempts: z.array(attempt),
  receipt: receipt.nullable(),
  reason: reason.nullable(),
  articleUrl: z.string().nullable(),
});
export type Post = z.infer<typeof post>;
