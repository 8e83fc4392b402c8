import { readerAccount } from '../accounts.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { SandboxPost } from '../world/objects.ts';
import { mediaKey, tweetText } from './tweet-text.ts';
import { userJson } from './users.ts';

const list = (value: string | null) => new Set((value ?? '').split(',').filter((name) => name !== ''));

/**
 * A post with the fields that were asked for. The live API and its guides say `tweet.fields` and
 * `referenced_tweets`, X's OpenAPI document 2.167 says `post.fields` and `referenced_posts`: both are understood.
 */
export function tweetJson(post: SandboxPost, request: SandboxRequest): Record<string, unknown> {
  const newNames = request.query.has('post.fields');
  const asked = list(request.query.get(newNames ? 'post.fields' : 'tweet.fields'));
  const { text, urls } = tweetText(post);
  const author = readerAccount('x', post.account);
  const references = post.parent === null ? undefined : [{ type: 'replied_to', id: post.parent }];
  const all: Record<string, unknown> = {
    attachments: post.media.length > 0 ? { media_keys: post.media.map(({ id }) => mediaKey(id)) } : undefined,
    author_id: post.account,
    conversation_id: post.parent ?? post.id,
    created_at: new Date(post.madeAt).toISOString(),
    entities: urls.length > 0 ? { urls } : undefined,
    in_reply_to_user_id: post.parent === null ? undefined : post.account,
    lang: 'en',
    possibly_sensitive: false,
    public_metrics: {
      retweet_count: 0,
      repost_count: 0,
      reply_count: 0,
      like_count: 0,
      quote_count: 0,
      bookmark_count: 0,
      impression_count: 0,
    },
    [newNames ? 'referenced_posts' : 'referenced_tweets']: references,
    reply_settings: 'everyone',
    source: 'Towncrier rehearsal',
    username: author.username,
  };
  // With the new names `referenced_posts` comes by its expansion, not by a field.
  if (newNames && list(request.query.get('expansions')).has('referenced_posts'))
    asked.add('referenced_posts');
  const chosen = Object.entries(all).filter(([name, value]) => asked.has(name) && value !== undefined);
  return { id: post.id, text, edit_history_tweet_ids: [post.id], ...Object.fromEntries(chosen) };
}

/** What the expansions bring along. Undefined when nothing was asked for. */
export function includes(
  posts: readonly SandboxPost[],
  request: SandboxRequest,
): Record<string, unknown> | undefined {
  const asked = list(request.query.get('expansions'));
  const fields = list(request.query.get('media.fields'));
  const brought: Record<string, unknown> = {};
  const pictures = posts.flatMap((post) => post.media);
  if (asked.has('attachments.media_keys') && pictures.length > 0) {
    brought['media'] = pictures.map((picture) => ({
      media_key: mediaKey(picture.id),
      type: 'photo',
      ...(fields.has('alt_text') && picture.alt !== null ? { alt_text: picture.alt } : {}),
      ...(fields.has('url') ? { url: `${request.origin}/feed/media/${picture.sha256}` } : {}),
      ...(fields.has('width') ? { width: picture.width } : {}),
      ...(fields.has('height') ? { height: picture.height } : {}),
    }));
  }
  if (asked.has('author_id')) {
    brought['users'] = [...new Set(posts.map((post) => post.account))].map((id) => userJson(id, request));
  }
  return Object.keys(brought).length > 0 ? brought : undefined;
}
