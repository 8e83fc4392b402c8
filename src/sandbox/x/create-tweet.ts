import twitterText from 'twitter-text';
import type { z } from 'zod';
import { type Answer, json } from '../http/answer.ts';
import type { SandboxPost, StoredMedia } from '../world/objects.ts';
import { createRequest } from './create-request.ts';
import type { XVisit } from './guard.ts';
import { invalidRequest, problem } from './problems.ts';
import { tweetText } from './tweet-text.ts';
import { findLinks, weightedLength, weightedLimit } from './weighted-length.ts';

/** How long identical text is refused. X documents no span; an hour is this sandbox's choice. */
const duplicateSpanMs = 3_600_000;

/** `POST /2/tweets`. */
export async function createTweet(visit: XVisit): Promise<Answer> {
  const { request, world, account } = visit;
  const parsed = createRequest.safeParse(request.body ?? {});
  if (!parsed.success) return invalidRequest(firstIssue(parsed.error));
  const { text, media, reply } = parsed.data;
  const refusal = refuseText(text, media !== undefined || parsed.data.poll !== undefined);
  if (refusal) return refusal;
  const pictures: StoredMedia[] = [];
  for (const id of media?.media_ids ?? []) {
    const picture = world.upload(id)?.media;
    if (!picture) return invalidRequest('Your media IDs are invalid.', { 'media.media_ids': [id] });
    pictures.push(picture);
  }
  const parent = reply?.in_reply_to_tweet_id ?? null;
  const noReply = parent === null ? null : refuseReply(visit, parent);
  if (noReply) return noReply;
  if (world.switches.dupGuard('x') && text !== '' && isDuplicate(visit, text))
    return problem(403, 'duplicate');
  const now = world.now();
  const post: SandboxPost = {
    type: 'post',
    network: 'x',
    id: world.ids.snowflake(now),
    account,
    text,
    link: findLinks(text).at(-1)?.url ?? null,
    media: pictures,
    parent,
    comment: false,
    madeAt: now,
    publishedAt: now,
    deletedAt: null,
  };
  await world.show(post, request.id);
  const data = {
    id: post.id,
    text: tweetText(post).text,
    edit_history_tweet_ids: [post.id],
    edit_history_post_ids: [post.id],
  };
  return json(201, { data });
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.join('.');
  return `${where ? `$.${where}: ` : '$: '}${issue?.message ?? 'invalid'}`;
}

function refuseText(text: string, hasMedia: boolean): Answer | null {
  if (text.trim() === '' && !hasMedia) return invalidRequest('One of text, media or poll is required.');
  if (weightedLength(text) > weightedLimit)
    return invalidRequest('Your Tweet text is too long.', { text: ['…'] });
  const cashtags = twitterText.extractCashtags(text).length;
  // At most one since 2026 for self-serve apps (docs.x.com changelog, 2026-11-22).
  return cashtags > 1 ? invalidRequest('A Post may contain at most one cashtag.') : null;
}

/** Replies reach one's own posts, or nobody (docs.x.com/x-api/posts/manage-tweets, 2026-11-22). */
function refuseReply({ world, account }: XVisit, parent: string): Answer | null {
  const replied = world.post(parent);
  if (replied?.network !== 'x' || replied.deletedAt !== null) {
    return problem(403, 'You attempted to reply to a Tweet that is deleted or not visible to you.');
  }
  return replied.account === account ? null : problem(403, 'You are not permitted to reply to this Post.');
}

function isDuplicate({ world, account }: XVisit, text: string): boolean {
  const since = world.now() - duplicateSpanMs;
  const normal = text.normalize('NFC').trim();
  const posts = world.postsOf('x', account);
  for (let index = posts.length - 1; index >= 0; index -= 1) {
    const post = posts[index];
    if (!post || post.madeAt < since) return false;
    if (post.deletedAt === null && post.text.normalize('NFC').trim() === normal) return true;
  }
  return false;
}
