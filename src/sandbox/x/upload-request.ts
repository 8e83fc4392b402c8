import { z } from 'zod';

/** Body of `POST /2/media/upload/initialize` (X's OpenAPI document 2.167, 2026-11-22). */
export const initializeRequest = z.strictObject({
  additional_owners: z.array(z.string().regex(/^\d{1,19}$/)).optional(),
  media_category: z
    .enum([
      'amplify_video',
      'tweet_gif',
      'tweet_image',
      'tweet_video',
      'dm_gif',
      'dm_image',
      'dm_video',
      'subtitles',
    ])
    .optional(),
  media_type: z
    .enum([
      'video/mp4',
      'video/webm',
      'video/mp2t',
      'video/quicktime',
      'text/srt',
      'text/vtt',
      'image/jpeg',
      'image/gif',
      'image/bmp',
      'image/png',
      'image/webp',
      'image/pjpeg',
      'image/tiff',
      'model/gltf-binary',
      'model/vnd.usdz+zip',
    ])
    .optional(),
  shared: z.boolean().optional(),
  total_bytes: z.coerce.number().int().min(0).max(17_179_869_184).optional(),
});

/** Body of `POST /2/media/metadata`; of the metadata only the alt text is used here. */
export const metadataRequest = z.object({
  id: z.string().regex(/^\d{1,19}$/),
  metadata: z.looseObject({ alt_text: z.object({ text: z.string().max(1000) }).optional() }).optional(),
});
