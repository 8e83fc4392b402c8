import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../../core/channel.ts';
import { networkNames } from '../../core/network.ts';
import type { Post } from '../../core/post.ts';
import { sandboxAccounts } from '../../sandbox/accounts.ts';
import type { ApiClient } from '../api-client.ts';
import { say } from '../output.ts';
import { showPosts } from '../post-table.ts';

/** States in which a post waits for nobody but a person, or for nothing. */
const settled = new Set(['published', 'partial', 'failed', 'uncertain', 'missed', 'cancelled', 'abandoned']);
/** A post's link may be read a moment after the post itself. */
const linkPatienceMs = 5000;

/**
 * The main job on the sample article, through the API like any client: channels, article, posts, schedule, and
 * then watching them go out. What is there already is kept; nothing is repeated.
 * @returns the posts in the order they were due.
 */
export async function runSample(api: ApiClient, sampleUrl: string, stopping: AbortSignal): Promise<Post[]> {
  await connectSandbox(api);
  say('Reading the sample article…');
  const { article } = await api.post<{ article: { id: string; headline: string } }>('/articles', {
    url: sampleUrl,
  });
  say(`  “${article.headline}”`);
  const before = await postsOf(api, article.id);
  if (before.some((post) => post.state !== 'draft')) {
    say('Its posts were scheduled by an earlier start; nothing is repeated.');
  } else {
    say('Splitting it into posts, drawing the cards…');
    const { items } = await api.post<{ items: Post[] }>(`/articles/${article.id}/posts`, {});
    say(`  ${items.length} posts for ${new Set(items.map((post) => post.network)).size} networks`);
    const at = new Date(Date.now() + 2000).toISOString();
    await api.post(`/articles/${article.id}/schedule`, { at, spacingSeconds: 3 });
    say('Scheduled, a few seconds apart. Publishing…');
  }
  return watch(api, article.id, stopping);
}

async function connectSandbox(api: ApiClient): Promise<void> {
  const { items } = await api.get<{ items: Channel[] }>('/channels');
  if (items.length > 0) return;
  // A rehearsal publishes a whole article within half a minute, so nothing keeps its posts apart.
  await api.patch('/settings', { minGapSeconds: 0 });
  for (const network of networkNames) {
    const { id, name, token } = sandboxAccounts[network];
    await api.post('/channels', { network, name, externalId: id, credentials: { accessToken: token } });
  }
  say(
    `Connected three sandbox channels: ${networkNames.map((network) => `${network} ${sandboxAccounts[network].name}`).join(', ')}`,
  );
}

async function watch(api: ApiClient, articleId: string, stopping: AbortSignal): Promise<Post[]> {
  const said = new Map<string, string>();
  let lastLinkAt: number | undefined;
  for (;;) {
    const posts = await postsOf(api, articleId);
    for (const post of posts) {
      const known = said.get(post.id ?? '');
      if (known !== undefined && known !== post.state) say(`  ${post.network} ${post.kind}: ${post.state}`);
      said.set(post.id ?? '', post.state);
    }
    const waiting = posts.some((post) => !settled.has(post.state) && post.held !== true);
    if (!waiting) lastLinkAt ??= Date.now() + linkPatienceMs;
    const unlinked = posts.some((post) => post.receipt?.url === null);
    if (lastLinkAt !== undefined && (!unlinked || Date.now() > lastLinkAt)) return posts;
    await pause(250, undefined, { signal: stopping });
  }
}

async function postsOf(api: ApiClient, articleId: string): Promise<Post[]> {
  const { items } = await api.get<{ items: Post[] }>(`/posts?articleId=${articleId}&limit=100`);
  return items;
}

/** The table and the addresses that a newcomer is left with. */
export function summary(posts: Post[], addresses: { feed: string; queues: string; keyFile: string }): string {
  return [
    '',
    showPosts(posts),
    '',
    `  Readers' feed     ${addresses.feed}`,
    `  Queue dashboard   ${addresses.queues}`,
    `                    (asks for the key in ${addresses.keyFile})`,
    '',
    'Ctrl-C stops.',
  ].join('\n');
}
