import { eq, sql } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import type { Post, PostState } from '../core/post.ts';
import { findArticle } from '../store/find-rows.ts';
import { readSettings } from '../store/newsroom-settings.ts';
import type { PostRow } from '../store/post-row.ts';
import { posts } from '../store/schema/index.ts';
import type { StoredMedia, StoredPart } from '../store/schema/posts.ts';
import { assessPost } from './assess-post.ts';
import { changedPost } from './changed-post.ts';
import { editablePost } from './editable-post.ts';
import { getPost } from './get-post.ts';
import type { EditPostInput } from './post-content.ts';
import { refuseProblems } from './refuse-problems.ts';
import { storeMedia, storeParts } from './store-media.ts';

interface EditInput {
  readonly postId: string;
  /** The revision that the person saw; null for whatever it is now. */
  readonly revision: number | null;
  readonly change: EditPostInput;
}

/**
 * Changes a post that has not left. Its length and problems are found anew; an approval is void; a worker that
 * prepares the old revision loses at the permit. A scheduled post must stay fit to leave, a draft may be wrong.
 */
export async function editPost(context: Context, by: Actor, input: EditInput): Promise<Post> {
  const { change } = input;
  // Pictures are fetched before the row is locked: another site's speed must not hold up the publisher.
  const { network } = await getPost(context, by, input);
  const given = {
    parts: change.parts && (await storeParts(context, network, change.parts)),
    media: change.media && (await storeMedia(context, network, change.media)),
  };
  return context.db.transaction(async (tx) => {
    const settings = await readSettings(tx, by.newsroomId);
    const row = await editablePost(tx, by, input);
    const article = row.articleId === null ? null : await findArticle(tx, by, row.articleId);
    const content = changedContent(row, change, given);
    const checked = {
      ...row,
      ...content,
      parts: content.parts ?? undefined,
      excerpt: row.excerpt ?? undefined,
    };
    const assessment = assessPost(context, checked, article?.article ?? null);
    const state = stateAfterEdit(row.state, settings.approvalRequired);
    if (state === 'scheduled') refuseProblems(assessment.problems);
    const postClass = change.class ?? row.class;
    const lateness =
      change.class === undefined ? row.maxLatenessSeconds : settings.maxLatenessSeconds[postClass];
    await tx
      .update(posts)
      .set({
        ...content,
        ...assessment,
        class: postClass,
        maxLatenessSeconds: change.maxLatenessSeconds ?? lateness,
        state,
        stateAt: state === row.state ? row.stateAt : sql`now()`,
        revision: row.revision + 1,
        updatedAt: sql`now()`,
      })
      .where(eq(posts.id, row.id));
    return changedPost(tx, by, row.id, 'post.edit', { changed: Object.keys(change) });
  });
}

function changedContent(
  row: PostRow,
  change: EditPostInput,
  given: { parts: StoredPart[] | undefined; media: StoredMedia[] | undefined },
): Pick<PostRow, 'text' | 'parts' | 'media' | 'link'> {
  const parts = given.parts ?? withFirstText(row.parts ?? [], change.text);
  return {
    // The first part's text is the post's text.
    text: parts[0]?.text ?? change.text ?? row.text,
    parts: parts.length > 1 ? parts : null,
    media: given.media ?? row.media,
    link: change.link === undefined ? row.link : change.link,
  };
}

const withFirstText = (parts: StoredPart[], text: string | undefined): StoredPart[] =>
  parts.map((part, index) => (index === 0 && text !== undefined ? { ...part, text } : part));

function stateAfterEdit(state: PostState, approvalRequired: boolean): PostState {
  if (state === 'approved') return 'draft';
  return state === 'scheduled' && approvalRequired ? 'draft' : state;
}
