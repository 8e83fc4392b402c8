import type pg from 'pg';
import type { NetworkName } from '../../core/network.ts';
import { canarySeconds, permitSeconds } from '../../core/publishing/limits.ts';
import { newId } from '../ids.ts';
import { grouped } from './grouped.ts';

export interface PermitRequest {
  readonly postId: string;
  readonly newsroomId: string;
  readonly network: NetworkName;
  readonly channelId: string;
  readonly articleId: string | null;
  readonly fence: number;
  readonly revision: number;
  /** The newsroom's hold epoch when the post was claimed and no hold covered it. */
  readonly holdEpoch: number;
  readonly part: number;
  /** SHA-256 of what may be sent. */
  readonly bodyHash: string;
  /** Seconds to the channel's next post; 0 for the later parts of a thread, which follow at once. */
  readonly gapSeconds: number;
}

export interface Permit {
  readonly attemptId: string;
  /** By the database's clock. */
  readonly openedAt: Date;
  /** Until the post's lateness limit. */
  readonly remainingMs: number;
}

/**
 * One statement, one commit, for one post or several. It locks in the order newsroom, channel, article, post; a
 * hold, a disconnect, an embargo or a cancel that comes first wins, and the permit is refused.
 *
 * The holds themselves are not read here: a hold raises the newsroom's epoch under the row's lock, and the
 * row is locked and compared here, in whichever of its versions is the newest. So after a hold has been
 * confirmed no permit that was prepared before it can be given. A statement has one snapshot: reading `holds`
 * here would miss a hold for whose commit this statement has just waited.
 */
const permit = (lock: 'share' | 'no key update'): string => `
with r as materialized (
  select * from jsonb_to_recordset($1) as r(n int, post text, newsroom text, network text, channel text, article text,
    fence bigint, revision int, hold_epoch bigint, part int, attempt text, body_hash text, gap float8)
), room as (
  select r.n from newsrooms w join r on r.newsroom = w.id and r.hold_epoch = w.hold_epoch order by w.id for share of w
), channel as (
  select r.n from room join r using (n) join channels c on c.id = r.channel
  where c.auth_state = 'ok' and c.deleted_at is null
    and (r.part > 0 or c.next_free_at is null or c.next_free_at <= clock_timestamp())
  order by c.id for ${lock} of c
), released as (
  select r.n from channel join r using (n) join articles a on a.id = r.article
  where a.embargo_until is null or a.embargo_until <= clock_timestamp() order by a.id for share of a
), lead as (
  select min(n) as n, newsroom, network from channel join r using (n) group by newsroom, network
), canary as (
  update breakers b set next_canary_at = clock_timestamp() + interval '${canarySeconds} seconds'
  from lead where b.newsroom_id = lead.newsroom and b.network = lead.network
    and b.next_canary_at <= clock_timestamp() returning lead.n
), post as (
  update posts p set state = 'publishing', state_at = clock_timestamp(), updated_at = clock_timestamp(),
    lease_owner = null, lease_until = null, not_before = null, doubt_since = null, lookup_at = null, absent_reads = 0
  from channel join r using (n) left join released using (n) left join canary using (n)
  where p.id = r.post and p.state = 'scheduled' and p.fence = r.fence and p.revision = r.revision
    and not p.cancel_requested and (r.article is null or released.n is not null)
    and (canary.n is not null or not exists (
      select 1 from breakers b where b.newsroom_id = p.newsroom_id and b.network = p.network))
    -- A claim's fence may repeat after the database lost it in a crash; what is live may not.
    and not exists (select 1 from attempts t where t.post_id = r.post and t.part = r.part
      and t.outcome in ('published', 'found'))
    and p.due_at <= clock_timestamp()
    and p.due_at + make_interval(secs => p.max_lateness_seconds) > clock_timestamp()
  returning r.n, (extract(epoch from (p.due_at + make_interval(secs => p.max_lateness_seconds)
    - clock_timestamp())) * 1000)::float8 as remaining
), spaced as (
  update channels c set next_free_at = clock_timestamp() + make_interval(secs => r.gap)
  from post join r using (n) where r.gap > 0 and c.id = r.channel
), opened as (
  insert into attempts (id, post_id, part, fence, revision, body_hash, opened_at, permit_expires_at)
  select r.attempt, r.post, r.part, r.fence, r.revision, r.body_hash, clock_timestamp(),
    clock_timestamp() + interval '${permitSeconds} seconds' from post join r using (n)
  returning id, opened_at
)
select r.attempt as "attemptId", opened.opened_at as "openedAt", post.remaining as "remainingMs"
from r left join opened on opened.id = r.attempt left join post using (n) order by r.n`;

// Without spacing the channel's row is only read, so its posts need not wait for each other.
const statements = {
  shared: { name: 'open-permits', text: permit('share') },
  spaced: { name: 'open-permits-spaced', text: permit('no key update') },
};
const shared = grouped<PermitRequest, Permit | null>({
  key: ({ postId }) => postId,
  run: (pool, requests) => openAll(pool, requests, statements.shared),
  apart: true,
});
const spaced = grouped<PermitRequest, Permit | null>({
  // The first one takes the channel's space; the others are to see that.
  key: ({ channelId }) => channelId,
  run: (pool, requests) => openAll(pool, requests, statements.spaced),
  apart: true,
});

/**
 * The only door to a visible call: the committed right to make one. Null when anything stands against it.
 * If this throws, the commit may or may not have happened: nothing may be sent, and the sweep will look.
 */
export function openPermit(pool: pg.Pool, request: PermitRequest): Promise<Permit | null> {
  return (request.gapSeconds > 0 ? spaced : shared)(pool, request);
}

async function openAll(
  pool: pg.Pool,
  requests: readonly PermitRequest[],
  statement: { name: string; text: string },
): Promise<(Permit | null)[]> {
  const { rows } = await pool.query<Permit | { openedAt: null }>({
    ...statement,
    values: [JSON.stringify(requests.map(asRow))],
  });
  return rows.map((row) => (row.openedAt === null ? null : row));
}

const asRow = (request: PermitRequest, n: number) => ({
  n,
  post: request.postId,
  newsroom: request.newsroomId,
  network: request.network,
  channel: request.channelId,
  article: request.articleId,
  fence: request.fence,
  revision: request.revision,
  hold_epoch: request.holdEpoch,
  part: request.part,
  attempt: newId('attempt'),
  body_hash: request.bodyHash,
  gap: request.gapSeconds,
});
