import { eq, sql } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import type { Post } from '../core/post.ts';
import { findArticle } from '../store/find-rows.ts';
import { posts } from '../store/schema/index.ts';
import { changedPost } from './changed-post.ts';
import { editablePost } from './editable-post.ts';
import { refuseProblems } from './refuse-problems.ts';
import { problemsNow } from './scheduling/may-schedule.ts';

/** Lets a draft be scheduled where the newsroom asks for approval. Of exactly the revision that was read. */
export async function approvePost(
  context: Context,
  by: Actor,
  input: { postId: string; revision: number | null },
): Promise<Post> {
  return context.db.transaction(async (tx) => {
    const row = await editablePost(tx, by, input);
    const article = row.articleId === null ? null : await findArticle(tx, by, row.articleId);
    refuseProblems(problemsNow(context, row, article));
    if (row.state === 'draft' || row.state === 'in_review') {
      await tx
        .update(posts)
        .set({ state: 'approved', stateAt: sql`now()`, revision: row.revision + 1, updatedAt: sql`now()` })
        .where(eq(posts.id, row.id));
    }
    return changedPost(tx, by, row.id, 'post.approve');
  });
}
