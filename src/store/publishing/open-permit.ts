import type pg from 'pg';
import { canarySeconds, permitSeconds } from '../../core/publishing/limits.ts';
import { newId } from '../ids.ts';

export interface PermitRequest {
  readonly postId: string;
  readonly newsroomId: string;
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
 * One statement, one commit. It locks in the order newsroom, channel, article, post; a hold, a disconnect, an
 * embargo or a cancel that comes first wins, and the permit is refused.
 *
 * The holds themselves are not read here: a hold raises the newsroom's epoch under the row's lock, and the
 * row is locked and compared here, in whichever of its versions is the newest. So after a hold has been
 * confirmed no permit that was prepared before it can be given. A statement has one snapshot: reading `holds`
 * here would miss a hold for whose commit this statement has just waited.
 */
const permit = (lock: 'share' | 'no key update'): string => `
with room as (
  select 1 from newsrooms where id = $2 and hold_epoch = $7 for share
), channel as (
  select id from channels where id = $3 and exists (select 1 from room) and auth_state = 'ok' and deleted_at is null
    and ($8 > 0 or next_free_at is null or next_free_at <= clock_timestamp()) for ${lock}
), article as (
  select 1 from articles where id = $4 and exists (select 1 from channel)
    and (embargo_until is null or embargo_until <= clock_timestamp()) for share
), canary as (
  update breakers b set next_canary_at = clock_timestamp() + interval '${canarySeconds} seconds'
  from posts p where p.id = $1 and b.newsroom_id = p.newsroom_id and b.network = p.network
    and exists (select 1 from channel) and b.next_canary_at <= clock_timestamp() returning 1
), post as (
  update posts p set state = 'publishing', state_at = clock_timestamp(), updated_at = clock_timestamp(),
    lease_owner = null, lease_until = null, not_before = null, doubt_since = null, lookup_at = null, absent_reads = 0
  where id = $1 and state = 'scheduled' and fence = $5 and revision = $6 and not cancel_requested
    and exists (select 1 from channel) and ($4::text is null or exists (select 1 from article))
    and (exists (select 1 from canary) or not exists (
      select 1 from breakers b where b.newsroom_id = p.newsroom_id and b.network = p.network))
    -- A claim's fence may repeat after the database lost it in a crash; what is live may not.
    and not exists (select 1 from attempts t where t.post_id = $1 and t.part = $8 and t.outcome in ('published', 'found'))
    and due_at <= clock_timestamp()
    and due_at + make_interval(secs => max_lateness_seconds) > clock_timestamp()
  returning id, revision, (extract(epoch from (due_at + make_interval(secs => max_lateness_seconds)
    - clock_timestamp())) * 1000)::float8 as remaining
), spaced as (
  update channels set next_free_at = clock_timestamp() + make_interval(secs => $11)
  where $11 > 0 and id = (select $3::text from post)
), opened as (
  insert into attempts (id, post_id, part, fence, revision, body_hash, opened_at, permit_expires_at)
  select $9, post.id, $8, $5, post.revision, $10, clock_timestamp(),
    clock_timestamp() + interval '${permitSeconds} seconds' from post
  returning id, opened_at
)
select opened.id as "attemptId", opened.opened_at as "openedAt", post.remaining as "remainingMs" from opened, post`;

// Without spacing the channel's row is only read, so its posts need not wait for each other.
const shared = { name: 'open-permit', text: permit('share') };
const spacing = { name: 'open-permit-spaced', text: permit('no key update') };

/**
 * The only door to a visible call: the committed right to make one. Null when anything stands against it.
 * If this throws, the commit may or may not have happened: nothing may be sent, and the sweep will look.
 */
export async function openPermit(pool: pg.Pool, request: PermitRequest): Promise<Permit | null> {
  const statement = request.gapSeconds > 0 ? spacing : shared;
  const { rows } = await pool.query<Permit>({
    ...statement,
    values: [
      request.postId,
      request.newsroomId,
      request.channelId,
      request.articleId,
      request.fence,
      request.revision,
      request.holdEpoch,
      request.part,
      newId('attempt'),
      request.bodyHash,
      request.gapSeconds,
    ],
  });
  return rows[0] ?? null;
}
