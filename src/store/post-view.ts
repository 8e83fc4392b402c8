import type { Attempt } from '../core/attempt.ts';
import type { Post, PostMedia, PostState } from '../core/post.ts';
import type { AttemptRow, PostRow } from './post-row.ts';
import type { StoredMedia } from './schema/posts.ts';

export interface PostSurroundings {
  readonly attempts: readonly AttemptRow[];
  readonly held: boolean;
  /** The database's clock. */
  readonly now: Date;
  readonly articleUrl: string | null;
}

/** States in which a hold or a passed time says something about the future. */
const waiting: readonly PostState[] = ['draft', 'in_review', 'approved', 'scheduled'];

/** A post as the API and the CLI show it: nothing of the publisher's own columns. */
export function postView(row: PostRow, around: PostSurroundings): Post {
  const due = row.notBefore && row.dueAt && row.notBefore > row.dueAt ? row.notBefore : row.dueAt;
  return {
    id: row.id,
    articleId: row.articleId,
    channelId: row.channelId,
    network: row.network,
    kind: row.kind,
    text: row.text,
    ...(row.parts === null ? {} : { parts: row.parts.map(partView) }),
    media: row.media.map(mediaView),
    link: row.link,
    length: row.length,
    limit: row.limit,
    problems: row.problems,
    revision: row.revision,
    state: row.state,
    held: around.held && waiting.includes(row.state),
    late: row.state === 'scheduled' && due !== null && due < around.now,
    class: row.class,
    dueAt: instantText(row.dueAt),
    timeZone: row.timeZone,
    maxLatenessSeconds: row.maxLatenessSeconds,
    notBefore: instantText(row.notBefore),
    attempts: around.attempts.map(attemptView),
    receipt: row.receipt,
    reason: row.reason,
    articleUrl: around.articleUrl,
  };
}

const instantText = (value: Date | null): string | null => value?.toISOString() ?? null;

function mediaView({ url, mime, width, height, alt }: StoredMedia): PostMedia {
  return { url, mime, width, height, alt };
}

function partView(part: { text: string; media?: StoredMedia[] }) {
  return part.media === undefined
    ? { text: part.text }
    : { text: part.text, media: part.media.map(mediaView) };
}

function attemptView(row: AttemptRow): Attempt {
  return {
    id: row.id,
    part: row.part,
    openedAt: row.openedAt.toISOString(),
    endedAt: instantText(row.endedAt),
    outcome: row.outcome,
    ...(row.httpStatus === null ? {} : { httpStatus: row.httpStatus }),
    ...(row.networkCode === null ? {} : { networkCode: row.networkCode }),
    ...(row.requestId === null ? {} : { requestId: row.requestId }),
  };
}
