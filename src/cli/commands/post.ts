import { TowncrierError } from '../../core/errors.ts';
import type { Post } from '../../core/post.ts';
import { networkOption } from '../networks-option.ts';
import { print, say } from '../output.ts';
import { showPost, showPosts } from '../post-table.ts';
import { serverClient } from '../server-client.ts';

interface Json {
  json?: boolean;
}
const at = (id: string): string => `/posts/${encodeURIComponent(id)}`;

export async function listPosts(
  options: Json & { state?: string; network?: string; article?: string },
): Promise<void> {
  const query = new URLSearchParams({ limit: '100' });
  if (options.state !== undefined) query.set('state', options.state);
  if (options.article !== undefined) query.set('articleId', options.article);
  const network = networkOption(options.network);
  if (network !== undefined) query.set('network', network);
  const api = await serverClient();
  const page = await api.get<{ items: Post[]; nextCursor: string | null }>(`/posts?${query}`);
  print(page, options, ({ items }) => showPosts(items, { ids: true }));
  if (page.nextCursor !== null) say('These are the first 100; narrow the list to see others.');
}

export async function showOne(id: string, options: Json): Promise<void> {
  print(await (await serverClient()).get<Post>(at(id)), options, showPost);
}

export async function cancel(id: string, options: Json): Promise<void> {
  const answer = await (await serverClient()).post<Post>(`${at(id)}/cancel`, {});
  print(answer, options, (post) =>
    post.state === 'cancelled'
      ? 'Cancelled. It will never appear.'
      : 'It may just have gone out. The network is being asked; if it is not live, it is cancelled.',
  );
  if (answer.state !== 'cancelled') process.exitCode = 8;
}

export async function retry(id: string, options: Json): Promise<void> {
  print(await (await serverClient()).post<Post>(`${at(id)}/retry`, {}), options, showPost);
}

export async function resolve(
  id: string,
  options: Json & { live?: string; absent?: string; abandon?: boolean },
): Promise<void> {
  print(await (await serverClient()).post<Post>(`${at(id)}/resolve`, resolution(options)), options, showPost);
}

function resolution(options: { live?: string; absent?: string; abandon?: boolean }): Record<string, string> {
  const given = [options.live, options.absent, options.abandon].filter(
    (option) => option !== undefined,
  ).length;
  if (given !== 1 || (options.absent !== undefined && !['resend', 'cancel'].includes(options.absent))) {
    throw new TowncrierError('usage', 'resolution_unclear', 'Say which it is.', {
      field: '--live, --absent or --abandon',
      remedy: 'One of: --live URL, --absent resend, --absent cancel, --abandon.',
    });
  }
  if (options.live !== undefined) return { outcome: 'live', url: options.live };
  if (options.absent !== undefined) return { outcome: 'absent', then: options.absent };
  return { outcome: 'abandon' };
}
