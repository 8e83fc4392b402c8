import type { SandboxRequest } from '../http/request.ts';
import type { SandboxPost } from '../world/objects.ts';

export interface Page {
  readonly items: readonly SandboxPost[];
  /** Graph's `paging`; absent on an empty page. */
  readonly paging?: { cursors: { before: string; after: string }; next?: string };
}

/** A page of posts (newest first) by Graph's `after` cursor and `limit`. */
export function pageOf(posts: readonly SandboxPost[], limit: number, request: SandboxRequest): Page {
  const after = request.query.get('after');
  const start = after === null ? 0 : posts.findIndex((post) => cursor(post) === after) + 1;
  const items = posts.slice(start, start + limit);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return { items };
  const cursors = { before: cursor(first), after: cursor(last) };
  if (start + limit >= posts.length) return { items, paging: { cursors } };
  const next = new URL(request.path, request.origin);
  next.search = new URLSearchParams(
    [...request.query].filter(([name]) => name !== 'access_token'),
  ).toString();
  next.searchParams.set('after', cursors.after);
  return { items, paging: { cursors, next: next.href } };
}

const cursor = (post: SandboxPost) => Buffer.from(post.id).toString('base64url');
