import { z } from 'zod';
import { quietWindow } from './quiet-window.ts';
import { findZone } from './slot-zone.ts';

const seconds = z.number().int().nonnegative();

/** A newsroom's settings as `GET /settings` answers them; all spans in seconds. */
export const newsroomSettings = z.object({
  timeZone: z.string().default('UTC'),
  /** Shortest gap between two posts of one channel. */
  minGapSeconds: seconds.default(60),
  /** Gap between the posts of one article on one channel. */
  spacingSeconds: seconds.default(1800),
  /** How long after a doubtful send a lookup may first say "absent". */
  quietPeriodSeconds: z
    .object({ x: seconds.default(120), facebook: seconds.default(180), instagram: seconds.default(120) })
    .prefault({}),
  /** Stop a network's sends after several doubtful ones in a short time. */
  doubtBreaker: z.boolean().default(true),
  approvalRequired: z.boolean().default(false),
  maxLatenessSeconds: z
    .object({
      breaking: seconds.default(900),
      normal: seconds.default(3600),
      evergreen: seconds.default(86_400),
    })
    .prefault({}),
  /** Only posts due within this span are in the queue. */
  queueHorizonSeconds: seconds.default(3600),
  /** Hashtags per post, never more than the network allows. */
  hashtagsPerPost: seconds.default(5),
  /** `utm_campaign`; null leaves it out. */
  utmCampaign: z.string().nullable().default('towncrier'),
  /** The part of `utm_content` by which a lookup recognises a post. */
  linkMarker: z.boolean().default(true),
  /** Where posts that need a person are told of: a signed webhook. Null: nowhere. */
  webhookUrl: z.string().nullable().default(null),
  /** When nothing leaves, whatever the schedule says. */
  quietWindows: z.array(quietWindow).default([]),
});
export type NewsroomSettings = z.infer<typeof newsroomSettings>;

const day = 86_400;
const span = (least: number, most: number) => z.number().int().min(least).max(most).optional();
const zone = z
  .string()
  .refine((name) => findZone(name) !== null, 'Not an IANA time zone, e.g. Europe/Helsinki.');

/** What `PATCH /settings` takes: any of the settings; those left out stay. */
export const newsroomSettingsChange = z.strictObject({
  timeZone: zone.optional(),
  minGapSeconds: span(0, day),
  spacingSeconds: span(0, 30 * day),
  quietPeriodSeconds: z
    .strictObject({ x: span(0, day), facebook: span(0, day), instagram: span(0, day) })
    .optional(),
  doubtBreaker: z.boolean().optional(),
  approvalRequired: z.boolean().optional(),
  maxLatenessSeconds: z
    .strictObject({ breaking: span(1, 30 * day), normal: span(1, 30 * day), evergreen: span(1, 30 * day) })
    .optional(),
  queueHorizonSeconds: span(1, 30 * day),
  hashtagsPerPost: span(0, 30),
  utmCampaign: z.string().min(1).max(100).nullable().optional(),
  linkMarker: z.boolean().optional(),
  webhookUrl: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .nullable()
    .optional(),
  quietWindows: z.array(quietWindow).max(50).optional(),
  /** Written, never answered: `whsec_` and 24 to 64 random bytes in base64, as Standard Webhooks has it. */
  webhookSecret: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'Not `whsec_` and 24 to 64 random bytes in base64.')
    .optional(),
});
export type NewsroomSettingsChange = z.infer<typeof newsroomSettingsChange>;
