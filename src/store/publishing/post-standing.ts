import type pg from 'pg';
import type { PostState } from '../../core/post.ts';
import type { Phase, Standing } from '../../core/publishing/standing.ts';

export interface StoredStanding {
  readonly standing: Standing;
  readonly state: PostState;
  /** The attempt whose outcome is not known. */
  readonly openAttemptId: string | null;
}

/** Reads where a post stands and locks its row: call it inside a transaction. Null: no such post here. */
export async function lockStanding(
  client: pg.ClientBase,
  newsroomId: string,
  postId: string,
): Promise<StoredStanding | null> {
  const { rows } = await client.query<{
    state: PostState;
    resends: number;
    notSentTries: number;
    cancelRequested: boolean;
    parts: number;
  }>(
    `select state, resends, not_sent_tries as "notSentTries", cancel_requested as "cancelRequested",
      greatest(1, coalesce(jsonb_array_length(parts), 1)) as parts
     from posts where id = $1 and newsroom_id = $2 for update`,
    [postId, newsroomId],
  );
  const [post] = rows;
  if (!post) return null;
  // A statement of its own: it must see what was committed while the lock was waited for.
  const attempts = await client.query<{ live: number; open: string | null; doubtful: boolean }>(
    `select count(distinct part) filter (where outcome in ('published', 'found'))::int as live,
      max(id) filter (where outcome in ('open', 'in_doubt')) as open,
      coalesce(bool_or(outcome = 'in_doubt'), false) as doubtful from attempts where post_id = $1`,
    [postId],
  );
  const { live, open, doubtful } = attempts.rows[0] ?? { live: 0, open: null, doubtful: false };
  const { state, ...rest } = post;
  return {
    state,
    openAttemptId: open,
    standing: { ...rest, liveParts: live, phase: phaseOf(state, doubtful) },
  };
}

function phaseOf(state: PostState, doubtful: boolean): Phase {
  if (state === 'publishing') return doubtful ? 'in_doubt' : 'sending';
  return state === 'draft' || state === 'in_review' || state === 'approved' ? 'planned' : state;
}
