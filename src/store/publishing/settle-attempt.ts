import type pg from 'pg';
import type { AttemptOutcome } from '../../core/attempt.ts';
import type { PostState, Reason } from '../../core/post.ts';
import { grouped } from './grouped.ts';
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
  name: 'settle-attempts',
  text: `with r as materialized (
    select * from jsonb_to_recordset($1) as r(n int, attempt text, attempt_from text[], post_from text[], outcome text,
      http_status int, network_code text, request_id text, network_post_id text, url text, change jsonb, auth jsonb,
      channel_wait float8, channel text, close_breaker boolean, actor text, permalink boolean)
  ), att as (
    update attempts t set outcome = r.outcome, ended_at = clock_timestamp(),
      http_status = coalesce(r.http_status, t.http_status), network_code = coalesce(r.network_code, t.network_code),
      request_id = coalesce(r.request_id, t.request_id), url = coalesce(r.url, t.url),
      network_post_id = coalesce(r.network_post_id, t.network_post_id)
    from r where t.id = r.attempt and t.outcome = any(r.attempt_from) returning r.n, t.post_id
  ), touched as (
    select channel, (array_agg(auth) filter (where auth is not null))[1] as auth, max(channel_wait) as wait
    from r join att using (n) where auth is not null or channel_wait is not null group by channel
  ), channel as (
    update channels c set auth_state = case when touched.auth is null then c.auth_state else 'needs_auth' end,
      auth_reason = coalesce(touched.auth, c.auth_reason),
      next_free_at = case when touched.wait is null then c.next_free_at when touched.wait = 0 then null
        else greatest(c.next_free_at, clock_timestamp() + touched.wait * interval '1 millisecond') end
    from touched where c.id = touched.channel
  ), changed as (
    update posts p set ${setPost('r.change')} from att join r using (n)
    where p.id = att.post_id and p.state = any(r.post_from)
    returning p.*, r.n, r.actor, r.outcome, r.close_breaker, r.permalink
  ), closed as (
    delete from breakers b using changed
    where changed.close_breaker and b.newsroom_id = changed.newsroom_id and b.network = changed.network
  ), ${tell('actor', `'attempt.' || outcome`)}, follow as (
    insert into outbox (newsroom_id, kind, payload)
    select newsroom_id, 'permalink', jsonb_build_object('postId', id) from changed where permalink
  )
  select att.n is not null as attempt, changed.state, changed.revision
  from r left join att using (n) left join changed using (n) order by r.n`,
};

const together = grouped<Settlement, Settled>({
  key: ({ attemptId }) => attemptId,
  run: settleAll,
  apart: true,
});

/** The result of a visible call or of its lookup, in one commit with all that follows from it. Harmless to repeat. */
export const settleAttempt = (pool: pg.Pool, settlement: Settlement): Promise<Settled> =>
  together(pool, settlement);

async function settleAll(pool: pg.Pool, settlements: readonly Settlement[]): Promise<Settled[]> {
  const { rows } = await pool.query<{ attempt: boolean; state: PostState | null; revision: number }>({
    ...statement,
    values: [JSON.stringify(settlements.map(asRow))],
  });
  return rows.map(({ attempt, state, revision }) => ({
    attempt,
    post: state === null ? null : { state, revision },
  }));
}

const asRow = (settlement: Settlement, n: number) => ({
  n,
  attempt: settlement.attemptId,
  attempt_from: settlement.attemptFrom,
  post_from: settlement.postFrom,
  outcome: settlement.outcome,
  http_status: settlement.httpStatus,
  network_code: settlement.networkCode,
  request_id: settlement.requestId,
  network_post_id: settlement.networkPostId,
  url: settlement.url,
  change: settlement.change,
  auth: settlement.authReason,
  channel_wait: settlement.channelWaitMs,
  channel: settlement.channelId,
  close_breaker: settlement.closeBreaker ?? false,
  actor: settlement.actor,
  permalink: settlement.wantPermalink ?? false,
});
