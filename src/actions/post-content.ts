import { z } from 'zod';
import { postClass } from '../core/post.ts';

const text = z.string().max(100_000);
/** A picture of ours (`/media/…`) or one to fetch. What else a picture has is found out, not told. */
const mediaInput = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2048),
  alt: z.string().max(5000).optional(),
});
export type MediaInput = z.infer<typeof mediaInput>;

const content = {
  text,
  parts: z.array(z.strictObject({ text, media: z.array(mediaInput).max(20).optional() })).max(100),
  media: z.array(mediaInput).max(20),
  /** For networks that attach a link to the post. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable(),
  class: postClass,
};

export const createPostInput = z.strictObject({
  channelId: z.string().max(64),
  articleId: z.string().max(64).optional(),
  text: content.text,
  parts: content.parts.optional(),
  media: content.media.optional(),
  link: content.link.optional(),
  class: content.class.optional(),
});
export type CreatePostInput = z.infer<typeof createPostInput>;

export const editPostInput = z.strictObject({
  text: content.text.optional(),
  /** An empty list makes one part of a thread. */
  parts: content.parts.optional(),
  media: content.media.optional(),
  link: content.link.optional(),
  class: content.class.optional(),
  maxLatenessSeconds: z
    .number()
    .int()
    .min(1)
    .max(30 * 86_400)
    .optional(),
});
export type EditPostInput = z.infer<typeof editPostInput>;
