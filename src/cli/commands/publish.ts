import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../../core/channel.ts';
import { TowncrierError } from '../../core/errors.ts';
import type { Post } from '../../core/post.ts';
import type { ApiClient } from '../api-client.ts';
import { articleSource } from '../article-source.ts';
import { networksOption } from '../networks-option.ts';
import { print, say } from '../output.ts';
import { showPosts } from '../post-table.ts';
import { serverClient } from '../server-client.ts';

const publishNowGraceMs = 10_000;

interface Options {
  at?: string;
  networks?: string;
  wait?: boolean;
  json?: boolean;
}

/** `publish FILE|URL [--at now|TIME] [--networks …] [--wait] [--json]`. */
export async function publish(source: string, options: Options): Promise<void> {
  const networks = networksOption(options.networks);
  const api = await serverClient();
  const { article } = await api.post<{ article: { id: string; headline: string } }>(
    '/articles',
    await articleSource(source),
  );
  say(`Read “${article.headline}” (${article.id}).`);
  const channelIds = networks && (await channelsOf(api, networks));
  const made = await api.post<{ items: Post[] }>(
    `/articles/${article.id}/posts`,
    channelIds ? { channelIds } : {},
  );
  say(`${made.items.length} posts.`);
  const at = options.at === 'now' ? new Date(Date.now() + publishNowGraceMs).toISOString() : options.at;
  const answer = await api.post<{ items: Post[] }>(
    `/articles/${article.id}/schedule`,
    at === undefined ? {} : { at },
  );
  const items = options.wait ? await settle(api, answer.items) : answer.items;
  print({ items }, options, (shown) => showPosts(shown.items, { ids: true }));
  if (options.wait) judge(items);
}

async function channelsOf(api: ApiClient, networks: readonly string[]): Promise<string[]> {
  const { items } = await api.get<{ items: Channel[] }>('/channels');
  const chosen = items.filter((channel) => networks.includes(channel.network));
  if (chosen.length > 0) return chosen.map((channel) => channel.id);
  throw new TowncrierError(
    'validation',
    'channel_missing',
    `No channel is connected on ${networks.join(', ')}.`,
    {
      field: '--networks',
      remedy: 'Connect one with `towncrier channel add`.',
    },
  );
}

/** A server that restarts is waited for; the posts are planned, so giving up early would call for a repetition. */
const awayMs = 60_000;

async function settle(api: ApiClient, posts: Post[]): Promise<Post[]> {
  let now = posts;
  let seenAt = Date.now();
  while (now.some(moving)) {
    await pause(500);
    try {
      now = await Promise.all(posts.map((post) => api.get<Post>(`/posts/${post.id}`)));
      seenAt = Date.now();
    } catch (error) {
      if (!(error instanceof TowncrierError) || error.kind !== 'unavailable') throw error;
      if (Date.now() - seenAt > awayMs) throw lost(error);
    }
  }
  return now;
}

/** What a hold keeps back waits for a person, as a draft does. */
const moving = (post: Post): boolean =>
  post.state === 'publishing' || (post.state === 'scheduled' && post.held !== true);

const lost = (cause: TowncrierError): TowncrierError =>
  new TowncrierError('unknown_outcome', 'server_lost', 'The posts are scheduled, but the server is gone.', {
    remedy: 'Do not publish again. When the server is back, look with `towncrier post list`.',
    cause,
  });

/** The exit code tells a script what became of the whole: never "fine" when one post is not out. */
function judge(posts: Post[]): void {
  const out = posts.filter((post) => post.state === 'published').length;
  if (out === posts.length) return;
  if (posts.some((post) => post.state === 'uncertain' || post.state === 'partial')) process.exitCode = 8;
  else if (out > 0) process.exitCode = 9;
  else process.exitCode = posts.some((post) => post.held) ? 6 : 7;
}
