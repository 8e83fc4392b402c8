import { z } from 'zod';

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
});
export type NewsroomSettings = z.infer<typeof newsroomSettings>;
