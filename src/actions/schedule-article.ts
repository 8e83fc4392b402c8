import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import { type Post, postKinds } from '../core/post.ts';
import type { ArticleRow } from '../store/article-view.ts';
import type { Executor } from '../store/database.ts';
import { databaseNow } from '../store/database-clock.ts';
import { findArticle } from '../store/find-rows.ts';
import { readSettings } from '../store/newsroom-settings.ts';
import type { PostRow } from '../store/post-row.ts';
import { channels, posts } from '../store/schema/index.ts';
import { changedPost } from './changed-post.ts';
import { notFound } from './not-found.ts';
import { problemErrors, problemsError } from './refuse-problems.ts';
import { laneTimes, type TimedLane } from './scheduling/lane-times.ts';
import { lockTimes } from './scheduling/lock-times.ts';
import { problemsNow, refuseEmbargoed, refuseUnapproved } from './scheduling/may-schedule.ts';
import { readAt } from './scheduling/read-at.ts';
import { setTime } from './scheduling/set-time.ts';

/** Nothing: the channels' next slots. `at`: the first posts then, the others `spacingSeconds` apart. */
export const scheduleArticleInput = z
  .strictObject({
    at: z.string().max(64).optional(),
    timeZone: z.string().max(64).optional(),
    spacingSeconds: z
      .number()
      .int()
      .min(0)
      .max(30 * 86_400)
      .optional(),
  })
  .nullish()
  .transform((input) => input ?? {});
export type ScheduleArticleInput = z.infer<typeof scheduleArticleInput>;

/**
 * Puts all posts of an article on the clock that are not yet, or none of them. Throws `validation` with every
 * problem of every post, `conflict` when there is nothing to schedule.
 */
export async function scheduleArticle(
  context: Context,
  by: Actor,
  input: { articleId: string; when: ScheduleArticleInput },
): Promise<Post[]> {
  return context.db.transaction(async (tx) => {
    const article = await findArticle(tx, by, input.articleId);
    if (article === null) throw notFound('article');
    const settings = await readSettings(tx, by.newsroomId);
    const rows = await waitingPosts(tx, article.id);
    for (const row of rows) refuseUnapproved(row, settings);
    const errors = rows.flatMap((row) =>
      problemErrors(problemsNow(context, row, article), `/posts/${row.id}`),
    );
    if (errors.length > 0) throw problemsError(errors);
    const lanes = await lanesOf(tx, rows);
    await lockTimes(
      tx,
      lanes.map(({ channel }) => channel.id),
    );
    const zone = input.when.timeZone ?? settings.timeZone;
    const when = firstTime(article, input.when, await databaseNow(tx), zone);
    const times = await laneTimes(context, tx, settings, lanes, {
      ...when,
      spacingSeconds: input.when.spacingSeconds,
    });
    const done: Post[] = [];
    for (const row of rows) {
      const dueAt = times.get(row.id);
      if (dueAt === undefined) throw noFreeSlot(row);
      await setTime(tx, row, dueAt, zone);
      done.push(await changedPost(tx, by, row.id, 'post.schedule', { dueAt: dueAt.toISOString() }));
    }
    return done.sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  });
}

async function waitingPosts(tx: Executor, articleId: string): Promise<PostRow[]> {
  const rows = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.articleId, articleId), inArray(posts.state, ['draft', 'in_review', 'approved'])))
    .orderBy(asc(posts.id))
    .for('update');
  if (rows.length > 0) return rows.sort((a, b) => postKinds.indexOf(a.kind) - postKinds.indexOf(b.kind));
  throw new TowncrierError(
    'conflict',
    'nothing_to_schedule',
    'The article has no post that waits for a time.',
    {
      remedy:
        'Make its posts first: POST /articles/{id}/posts. To move a scheduled post, schedule that post.',
    },
  );
}

async function lanesOf(tx: Executor, rows: readonly PostRow[]): Promise<TimedLane[]> {
  const byChannel = Map.groupBy(rows, (row) => row.channelId);
  const found = await tx
    .select()
    .from(channels)
    .where(inArray(channels.id, [...byChannel.keys()]))
    .orderBy(asc(channels.createdAt), asc(channels.id));
  const gone = found.find(({ deletedAt }) => deletedAt !== null);
  if (gone) {
    throw new TowncrierError('conflict', 'channel_gone', `The channel ${gone.name} is no longer connected.`, {
      remedy: 'Delete its drafts, or connect the account again.',
    });
  }
  return found.map((channel) => ({
    channel,
    postIds: (byChannel.get(channel.id) ?? []).map(({ id }) => id),
  }));
}

function firstTime(article: ArticleRow, when: ScheduleArticleInput, now: Date, zone: string) {
  const { embargoUntil } = article;
  const soonest = embargoUntil !== null && embargoUntil > now ? embargoUntil : now;
  if (when.at === undefined) return { after: soonest, bySlots: true };
  const after = readAt({ at: when.at, timeZone: when.timeZone }, now, zone, soonest > now ? soonest : null);
  refuseEmbargoed(after, article, zone);
  return { after, bySlots: false };
}

function noFreeSlot(row: PostRow): TowncrierError {
  return new TowncrierError(
    'validation',
    'no_free_slot',
    'A channel has no free slot in the next two years.',
    {
      remedy: 'Name a time with at, or give the channel slots.',
      details: { channelId: row.channelId, postId: row.id },
    },
  );
}
