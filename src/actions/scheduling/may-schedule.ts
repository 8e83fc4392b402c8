import type { Context } from '../../context.ts';
import { TowncrierError } from '../../core/errors.ts';
import type { NewsroomSettings } from '../../core/newsroom.ts';
import type { Problem } from '../../core/post.ts';
import type { ArticleRow } from '../../store/article-view.ts';
import type { PostRow } from '../../store/post-row.ts';
import { assessPost } from '../assess-post.ts';
import { alternative } from './read-at.ts';

/** What stops a post from leaving now, found anew: the article may have changed since the post was written. */
export function problemsNow(context: Context, row: PostRow, article: ArticleRow | null): readonly Problem[] {
  const checked = { ...row, parts: row.parts ?? undefined, excerpt: row.excerpt ?? undefined };
  return assessPost(context, checked, article?.article ?? null).problems;
}

/** Throws `conflict` while somebody still has to approve the post. */
export function refuseUnapproved(row: PostRow, settings: NewsroomSettings): void {
  const waits = row.state === 'draft' || row.state === 'in_review';
  if (!settings.approvalRequired || !waits) return;
  throw new TowncrierError('conflict', 'approval_required', 'The post is not approved yet.', {
    remedy: 'Approve it first: POST /posts/{id}/approve.',
    details: { state: row.state },
  });
}

/** Throws `validation` for a time before the article's embargo ends. */
export function refuseEmbargoed(at: Date, article: ArticleRow | null, zone: string): void {
  const until = article?.embargoUntil ?? null;
  if (until === null || at >= until) return;
  throw new TowncrierError(
    'validation',
    'time_embargoed',
    `The article is embargoed until ${until.toISOString()}.`,
    {
      field: 'at',
      remedy: 'Choose a time after the embargo.',
      details: { embargoUntil: until.toISOString(), alternatives: [alternative(until, zone)] },
    },
  );
}
