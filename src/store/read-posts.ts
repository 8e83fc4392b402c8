import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Post } from '../core/post.ts';
import { activeHolds, isHeld } from './active-holds.ts';
import type { Executor } from './database.ts';
import type { AttemptRow } from './post-row.ts';
import { postView } from './post-view.ts';
import { articles, attempts, posts } from './schema/index.ts';

/** Posts in the order of their lanes: by time, undated ones last. */
const byDueTime: readonly SQL[] = [sql`${posts.dueAt} asc nulls last`, asc(posts.id)];

/** Reads posts of one newsroom as people see them, with their attempts and whether a hold keeps them. */
export async function readPosts(
  db: Executor,
  newsroomId: string,
  where: SQL | undefined,
  limit = 10_000,
): Promise<Post[]> {
  const rows = await db
    .select({
      row: posts,
      articleUrl: sql<string | null>`${articles.article}->>'url'`,
      now: sql<Date>`now()`.mapWith(posts.createdAt),
    })
    .from(posts)
    .leftJoin(articles, eq(articles.id, posts.articleId))
    .where(and(eq(posts.newsroomId, newsroomId), where))
    .orderBy(...byDueTime)
    .limit(limit);
  if (rows.length === 0) return [];
  const tries = await attemptsOf(
    db,
    rows.map(({ row }) => row.id),
  );
  const holds = await activeHolds(db, newsroomId);
  return rows.map(({ row, articleUrl, now }) =>
    postView(row, { attempts: tries.get(row.id) ?? [], held: isHeld(row, holds), now, articleUrl }),
  );
}

async function attemptsOf(db: Executor, postIds: string[]): Promise<Map<string, AttemptRow[]>> {
  const rows = await db
    .select()
    .from(attempts)
    .where(inArray(attempts.postId, postIds))
    .orderBy(asc(attempts.openedAt), asc(attempts.part), asc(attempts.id));
  return Map.groupBy(rows, (row) => row.postId);
}

/** One post, or null where this newsroom has none of that id. */
export async function readPost(db: Executor, newsroomId: string, postId: string): Promise<Post | null> {
  const [found] = await readPosts(db, newsroomId, eq(posts.id, postId), 1);
  return found ?? null;
}
