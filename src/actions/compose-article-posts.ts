import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import type { ComposedPost, HouseStyle, Lane } from '../core/compose-input.ts';
import { composePosts } from '../core/compose-posts.ts';
import { type Post, postKind } from '../core/post.ts';
import type { ArticleRow } from '../store/article-view.ts';
import type { Executor } from '../store/database.ts';
import { databaseNow } from '../store/database-clock.ts';
import { type ChannelRow, findArticle } from '../store/find-rows.ts';
import { newId } from '../store/ids.ts';
import { readNewsroom, readSettings } from '../store/newsroom-settings.ts';
import { readPosts } from '../store/read-posts.ts';
import { recordAudit, recordEvent } from '../store/record-event.ts';
import { channels, posts } from '../store/schema/index.ts';
import { assessPost } from './assess-post.ts';
import { drawPictures } from './draw-pictures.ts';
import { notFound } from './not-found.ts';
import { laneTimes } from './scheduling/lane-times.ts';

const id = z.string().max(64);
/** Nothing: the channels that the article names, or all of them; every kind that the article supports. */
export const composeInput = z
  .strictObject({
    channelIds: z.array(id).min(1).max(100).optional(),
    kinds: z.array(postKind).min(1).optional(),
  })
  .nullish()
  .transform((input) => input ?? {});
export type ComposeArticleInput = z.infer<typeof composeInput>;

/**
 * Makes an article's posts: drafts with proposed times, one per channel and kind. What is there already stays and
 * is answered with the rest; a cancelled post may be made anew.
 */
export async function composeArticlePosts(
  context: Context,
  by: Actor,
  input: { articleId: string; choice: ComposeArticleInput },
): Promise<Post[]> {
  const article = await findArticle(context.db, by, input.articleId);
  if (article === null) throw notFound('article');
  const chosen = await chooseChannels(context.db, by, article, input.choice.channelIds);
  const there = await composedBefore(context.db, article.id);
  const lanes = chosen.map((channel) => laneOf(context, channel));
  const composed = composePosts({
    article: article.article,
    excerpts: article.excerpts,
    lanes,
    templates: context.templates,
    house: await houseStyle(context, by),
    ...(input.choice.kinds === undefined ? {} : { kinds: input.choice.kinds }),
  }).filter((post) => !there.has(`${post.channelId}/${post.kind}`));
  const rows = await Promise.all(composed.map((post) => draftOf(context, article, post)));
  await context.db.transaction(async (tx) => insertDrafts(context, tx, by, article, chosen, rows));
  return readPosts(
    context.db,
    by.newsroomId,
    and(
      eq(posts.articleId, article.id),
      inArray(
        posts.channelId,
        chosen.map((channel) => channel.id),
      ),
      ne(posts.state, 'cancelled'),
      input.choice.kinds && inArray(posts.kind, input.choice.kinds),
    ),
  );
}

async function chooseChannels(
  db: Executor,
  by: Actor,
  article: ArticleRow,
  wanted: readonly string[] | undefined,
): Promise<ChannelRow[]> {
  const all = await db
    .select()
    .from(channels)
    .where(and(eq(channels.newsroomId, by.newsroomId), isNull(channels.deletedAt)))
    .orderBy(asc(channels.createdAt), asc(channels.id));
  if (wanted === undefined) {
    const named = all.filter(({ network }) => article.article.networksNamed.includes(network));
    return named.length > 0 ? named : all;
  }
  const chosen = all.filter((channel) => wanted.includes(channel.id));
  if (chosen.length < new Set(wanted).size) throw notFound('channel');
  return chosen;
}

async function composedBefore(db: Executor, articleId: string): Promise<Set<string>> {
  const rows = await db
    .select({ channelId: posts.channelId, kind: posts.kind })
    .from(posts)
    .where(and(eq(posts.articleId, articleId), ne(posts.state, 'cancelled'), ne(posts.kind, 'custom')));
  return new Set(rows.map(({ channelId, kind }) => `${channelId}/${kind}`));
}

function laneOf(context: Context, channel: ChannelRow): Lane {
  const { rules } = context.networks[channel.network];
  // Asked for once per kind; the link's marker and the row must agree on the id.
  const ids = new Map<string, string>();
  const postId = (kind: string): string => {
    const known = ids.get(kind) ?? newId('post');
    ids.set(kind, known);
    return known;
  };
  return { network: channel.network, rules, channelId: channel.id, postId };
}

/** The newsroom's own settings win over the house's file. */
async function houseStyle(context: Context, by: Actor): Promise<HouseStyle> {
  const { settings } = await readNewsroom(context.db, by.newsroomId);
  const { hashtagsPerPost, utmCampaign, linkMarker } = settings;
  return {
    ...context.house,
    ...(hashtagsPerPost === undefined ? {} : { hashtagsPerPost }),
    ...(utmCampaign === undefined ? {} : { utmCampaign }),
    ...(linkMarker === undefined ? {} : { linkMarker }),
  };
}

type Draft = ComposedPost & { id: string; channelId: string } & Awaited<ReturnType<typeof drawPictures>>;

async function draftOf(context: Context, article: ArticleRow, post: ComposedPost): Promise<Draft> {
  if (post.id === null || post.channelId === null) throw new Error('a lane of a channel gave no ids');
  return {
    ...post,
    id: post.id,
    channelId: post.channelId,
    ...(await drawPictures(context, article.article, post)),
  };
}

async function insertDrafts(
  context: Context,
  tx: Executor,
  by: Actor,
  article: ArticleRow,
  chosen: readonly ChannelRow[],
  drafts: readonly Draft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const settings = await readSettings(tx, by.newsroomId);
  const now = await databaseNow(tx);
  const { embargoUntil } = article;
  const lanes = chosen.map((channel) => ({
    channel,
    postIds: drafts.filter((draft) => draft.channelId === channel.id).map((draft) => draft.id),
  }));
  const times = await laneTimes(context, tx, settings, lanes, {
    after: embargoUntil !== null && embargoUntil > now ? embargoUntil : now,
    // Breaking news waits for no slot.
    bySlots: article.class !== 'breaking',
  });
  const inserted = await tx
    .insert(posts)
    .values(
      drafts.map((draft) => {
        const { id, channelId, network, kind, text, link, excerpt, media, pictureProblems } = draft;
        const { length, limit, problems } = assessPost(context, { ...draft, media }, article.article);
        return {
          ...{ id, channelId, network, kind, text, link, excerpt, media, length, limit },
          problems: [...problems, ...pictureProblems],
          newsroomId: by.newsroomId,
          articleId: article.id,
          class: article.class,
          dueAt: times.get(id) ?? null,
          timeZone: settings.timeZone,
          maxLatenessSeconds: settings.maxLatenessSeconds[article.class],
        };
      }),
    )
    // Somebody composed at the same moment: theirs stay.
    .onConflictDoNothing()
    .returning({ id: posts.id });
  for (const post of inserted) {
    await recordEvent(tx, by.newsroomId, 'post.changed', { id: post.id, state: 'draft', revision: 1 });
    await recordAudit(tx, by, 'post.compose', post.id, { articleId: article.id });
  }
}
