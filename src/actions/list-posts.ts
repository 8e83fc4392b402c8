import { and, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import { type Post, postState } from '../core/post.ts';
import { readCursor, writeCursor } from '../store/page-cursor.ts';
import { readPosts } from '../store/read-posts.ts';
import { posts } from '../store/schema/index.ts';
import { networkInput } from './network-input.ts';
import { type Page, pageInput } from './page-input.ts';

const id = z.string().regex(/^[\w-]{1,64}$/, 'Not an id.');
const instant = z.iso.datetime({
  offset: true,
  error: 'An RFC 3339 time with offset, e.g. 2026-11-23T09:00:00Z.',
});

/** Filters of a list of posts; `state` may name several, by comma. `from` ≤ due time < `to`. */
export const listPostsInput = pageInput.extend({
  state: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(postState))
    .optional(),
  channelId: id.optional(),
  network: networkInput.optional(),
  articleId: id.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export type ListPostsInput = z.infer<typeof listPostsInput>;

/** Posts by due time, undated ones last; a page stays where it is while posts are added before it. */
export async function listPosts(context: Context, by: Actor, input: ListPostsInput): Promise<Page<Post>> {
  const found = await readPosts(
    context.db,
    by.newsroomId,
    and(
      input.state && inArray(posts.state, input.state),
      input.channelId === undefined ? undefined : eq(posts.channelId, input.channelId),
      input.network && eq(posts.network, input.network),
      input.articleId === undefined ? undefined : eq(posts.articleId, input.articleId),
      input.from === undefined ? undefined : gte(posts.dueAt, new Date(input.from)),
      input.to === undefined ? undefined : lt(posts.dueAt, new Date(input.to)),
      input.cursor === undefined ? undefined : after(input.cursor),
    ),
    input.limit + 1,
  );
  const items = found.slice(0, input.limit);
  const last = found.length > input.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last?.id === undefined ? null : writeCursor([last.dueAt, last.id]) };
}

function after(cursor: string): SQL {
  const [dueAt, postId] = readCursor(cursor);
  if (dueAt === null) return sql`(${posts.dueAt} is null and ${posts.id} > ${postId})`;
  return sql`((${posts.dueAt}, ${posts.id}) > (${dueAt}::timestamptz, ${postId}) or ${posts.dueAt} is null)`;
}
