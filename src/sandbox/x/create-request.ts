import { z } from 'zod';

const id = z.string().regex(/^[0-9]{1,19}$/);
const whoReplies = z.enum(['following', 'mentionedUsers', 'subscribers', 'verified']);

/**
 * Body of `POST /2/tweets`. Every object is closed, as in X's OpenAPI document 2.167
 * (github.com/xdevplatform/xdk specs/openapi.json, 2026-11-22).
 */
export const createRequest = z.strictObject({
  card_uri: z.string().optional(),
  community_id: id.optional(),
  direct_message_deep_link: z.string().optional(),
  edit_options: z.strictObject({ previous_post_id: id }).optional(),
  for_super_followers_only: z.boolean().optional(),
  geo: z.strictObject({ place_id: z.string() }).optional(),
  made_with_ai: z.boolean().optional(),
  media: z
    .strictObject({
      call_to_actions: z.record(z.string(), z.unknown()).optional(),
      description: z.string().optional(),
      embeddable: z.boolean().optional(),
      media_ids: z.array(id).min(1).max(4),
      preview_media_id: id.optional(),
      tagged_user_ids: z.array(id).max(10).optional(),
      title: z.string().optional(),
    })
    .optional(),
  nullcast: z.boolean().optional(),
  paid_partnership: z.boolean().optional(),
  poll: z
    .strictObject({
      duration_minutes: z.number().int().min(5).max(10_080),
      options: z.array(z.string().min(1).max(25)).min(2).max(4),
      reply_settings: whoReplies.optional(),
    })
    .optional(),
  quote_tweet_id: id.optional(),
  reply: z
    .strictObject({
      auto_populate_reply_metadata: z.boolean().optional(),
      exclude_reply_user_ids: z.array(z.string()).optional(),
      in_reply_to_tweet_id: id,
    })
    .optional(),
  reply_settings: whoReplies.optional(),
  share_with_followers: z.boolean().optional(),
  text: z.string().default(''),
});
