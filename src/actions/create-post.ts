import type { Actor, Context } from '../context.ts';
import type { Post } from '../core/post.ts';
import { findArticle, findChannel } from '../store/find-rows.ts';
import { readSettings } from '../store/newsroom-settings.ts';
import { onceId } from '../store/once-id.ts';
import { readPost } from '../store/read-posts.ts';
import { posts } from '../store/schema/index.ts';
import { assessPost } from './assess-post.ts';
import { changedPost } from './changed-post.ts';
import { notFound } from './not-found.ts';
import type { CreatePostInput } from './post-content.ts';
import { storeMedia, storeParts } from './store-media.ts';

/** A post in a person's own words: a draft, whatever its problems; they are listed in it. */
export async function createPost(context: Context, by: Actor, input: CreatePostInput): Promise<Post> {
  const id = onceId('post', by);
  const made = await readPost(context.db, by.newsroomId, id);
  if (made !== null) return made;
  const channel = await findChannel(context.db, by, input.channelId);
  if (channel === null) throw notFound('channel');
  const article = input.articleId === undefined ? null : await findArticle(context.db, by, input.articleId);
  if (input.articleId !== undefined && article === null) throw notFound('article');
  const settings = await readSettings(context.db, by.newsroomId);
  const { network } = channel;
  const parts = await storeParts(context, network, input.parts ?? []);
  const content = {
    network,
    kind: 'custom' as const,
    text: parts[0]?.text ?? input.text,
    parts: parts.length > 1 ? parts : null,
    media: await storeMedia(context, network, input.media ?? []),
    link: input.link ?? null,
  };
  const postClass = input.class ?? article?.class ?? 'normal';
  const values = {
    ...content,
    ...assessPost(context, { ...content, parts: content.parts ?? undefined }, article?.article ?? null),
    id,
    newsroomId: by.newsroomId,
    articleId: article?.id ?? null,
    channelId: channel.id,
    class: postClass,
    timeZone: settings.timeZone,
    maxLatenessSeconds: settings.maxLatenessSeconds[postClass],
  };
  return context.db.transaction(async (tx) => {
    await tx.insert(posts).values(values).onConflictDoNothing({ target: posts.id });
    return changedPost(tx, by, id, 'post.create');
  });
}
