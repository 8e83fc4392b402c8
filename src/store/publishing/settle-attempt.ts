import type pg from 'pg';
import type { AttemptOutcome } from '../../core/attempt.ts';
import type { PostState, Reason } from '../../core/post.ts';
import { type PostChange, setPost, tell } from './post-change.ts';

export interface Settlement {
  readonly attemptId: string;
  readonly channelId: string;
  /** Attempt outcomes and post states from which this may be written. */
  readonly attemptFrom: readonly AttemptOutcome[];
  readonly postFrom: readonly PostState[];
  readonly outcome: AttemptOutcome;
  readonly httpStatus?: number | undefined;
  readonly networkCode?: string | undefined;
  readonly requestId?: string | undefined;
  readonly networkPostId?: string | null;
  readonly url?: string | null;
  readonly change: PostChange;
  /** The channel cannot be used until somebody reconnects. */
  readonly authReason?: Reason;
  /** The network limits the channel for this long; 0 gives back the space that was taken for this send. */
  readonly channelWaitMs?: number;
  /** The network works again: closes its doubt breaker. */
  readonly closeBreaker?: boolean;
  /** The receipt lacks its link; somebody shall ask for it. */
  readonly wantPermalink?: boolean;
  readonly actor: string;
}

export interface Settled {
  /** The attempt took the outcome; false: it had another one already. */
  readonly attempt: boolean;
  /** The post moved; null: it did not. */
  readonly post: { readonly state: PostState; readonly revision: number } | null;
}

const statement = {
  name: 'settle-attempt',
  text: `with att as (
    update attempts set outcome = $4, ended_at = clock_timestamp(), http_status = coalesce($5, http_status),
      network_code = coalesce($6, network_code), request_id = coalesce($7, request_id),
      network_post_id = coalesce($8, network_post_id), url = coalesce($9, url)
    where id = $1 and outcome = any($2) returning post_id
  ), channel as (
    update channels set auth_state = case when $11::jsonb is null then auth_state else 'needs_auth' end,
      auth_reason = coalesce($11::jsonb, auth_reason),
      next_free_at = case when $12::float8 is null then next_free_at when $12 = 0 then null
        else greatest(next_free_at, clock_timestamp() + $12::float8 * interval '1 millisecond') end
    where id = $13 and exists (select 1 from att) and ($11::jsonb is not null or $12::float8 is not null)
  ), changed as (
    update posts p set ${setPost(10)} from att where p.id = att.post_id and p.state = any($3) returning p.*
  ), closed as (
    delete from breakers b using changed where $14 and b.newsroom_id = changed.newsroom_id and b.network = changed.network
  ), ${tell('$15', `'attempt.' || $4`)}, follow as (
    insert into outbox (newsroom_id, kind, payload)
    select newsroom_id, 'permalink', jsonb_build_object('postId', id) from changed where $16
  )
  select (select count(*) from att) = 1 as attempt, (select state from changed) as state,
    (select revision from changed) as revision`,
};

/** The result of a visible call or of its lookup, in one commit with all that follows from it. */
export async function settleAttempt(pool: pg.Pool, settlement: Settlement): Promise<Settled> {
  const { rows } = await pool.query<{ attempt: boolean; state: PostState | null; revision: number }>({
    ...statement,
    values: [
      settlement.attemptId,
      settlement.attemptFrom,
      settlement.postFrom,
      settlement.outcome,
      settlement.httpStatus ?? null,
      settlement.networkCode ?? null,
      settlement.requestId ?? null,
      settlement.networkPostId ?? null,
      settlement.url ?? null,
      JSON.stringify(settlement.change),
      settlement.authReason ? JSON.stringify(settlement.authReason) : null,
      settlement.channelWaitMs ?? null,
      settlement.channelId,
      settlement.closeBreaker ?? false,
      settlement.actor,
      settlement.wantPermalink ?? false,
    ],
  });
  const [row] = rows;
  if (!row) throw new Error('settle-attempt answered no row');
  return {
    attempt: row.attempt,
    post: row.state === null ? null : { state: row.state, revision: row.revision },
  };
}
