import { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import type { NewsroomSettings } from '../core/newsroom.ts';
import type { Post } from '../core/post.ts';
import type { Executor } from '../store/database.ts';
import { databaseNow } from '../store/database-clock.ts';
import { findArticle, findChannel } from '../store/find-rows.ts';
import { readSettings } from '../store/newsroom-settings.ts';
import type { PostRow } from '../store/post-row.ts';
import { changedPost } from './changed-post.ts';
import { editablePost } from './editable-post.ts';
import { notFound } from './not-found.ts';
import { refuseProblems } from './refuse-problems.ts';
import { laneTimes } from './scheduling/lane-times.ts';
import { lockTimes } from './scheduling/lock-times.ts';
import { problemsNow, refuseEmbargoed, refuseUnapproved } from './scheduling/may-schedule.ts';
import { readAt } from './scheduling/read-at.ts';
import { setTime } from './scheduling/set-time.ts';

/** `{ at, timeZone? }`, `{ slot: "next" }` or `{ now: true }`. */
export const schedulePostInput = z
  .strictObject({
    at: z.string().max(64).optional(),
    timeZone: z.string().max(64).optional(),
    slot: z.literal('next').optional(),
    now: z.literal(true).optional(),
  })
  .refine(({ at, slot, now }) => [at, slot, now].filter((way) => way !== undefined).length === 1, {
    path: ['at'],
    message: 'Say when in one way: at (with timeZone), slot "next", or now.',
  });
export type SchedulePostInput = z.infer<typeof schedulePostInput>;

interface Input {
  readonly postId: string;
  readonly revision: number | null;
  readonly when: SchedulePostInput;
}

/** Time enough to press undo, and for the publisher to prepare. */
const graceMs = 10_000;

/**
 * Puts a post on the clock, or moves it. Throws `validation` with every problem of the post, or with the
 * alternatives to a time that cannot be; `conflict` when it has left or awaits approval.
 */
export async function schedulePost(context: Context, by: Actor, input: Input): Promise<Post> {
  return context.db.transaction(async (tx) => {
    const settings = await readSettings(tx, by.newsroomId);
    const row = await editablePost(tx, by, input);
    refuseUnapproved(row, settings);
    const article = row.articleId === null ? null : await findArticle(tx, by, row.articleId);
    const problems = problemsNow(context, row, article);
    if (problems.length > 0) refuseProblems(problems);
    const zone = input.when.timeZone ?? settings.timeZone;
    const dueAt = await timeFor(context, tx, by, row, settings, input.when, article?.embargoUntil ?? null);
    refuseEmbargoed(dueAt, article, zone);
    await setTime(tx, row, dueAt, zone);
    return changedPost(tx, by, row.id, 'post.schedule', { dueAt: dueAt.toISOString() });
  });
}

async function timeFor(
  context: Context,
  tx: Executor,
  by: Actor,
  row: PostRow,
  settings: NewsroomSettings,
  when: SchedulePostInput,
  embargoUntil: Date | null,
): Promise<Date> {
  const now = await databaseNow(tx);
  if (when.now) return new Date(now.getTime() + graceMs);
  const channel = await findChannel(tx, by, row.channelId);
  if (channel === null) throw notFound('channel');
  await lockTimes(tx, [channel.id]);
  const after = embargoUntil !== null && embargoUntil > now ? embargoUntil : now;
  const lane = { channel, postIds: [row.id] };
  const next = (await laneTimes(context, tx, settings, [lane], { after, bySlots: true })).get(row.id) ?? null;
  if (when.at !== undefined) {
    return readAt({ at: when.at, timeZone: when.timeZone }, now, when.timeZone ?? settings.timeZone, next);
  }
  if (next !== null) return next;
  throw new TowncrierError(
    'validation',
    'no_free_slot',
    'The channel has no free slot in the next two years.',
    {
      field: 'slot',
      remedy: 'Name a time, or give the channel slots.',
    },
  );
}
