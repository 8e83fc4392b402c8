import type pg from 'pg';
import type { Article } from '../../core/article.ts';
import type { AttemptOutcome } from '../../core/attempt.ts';
import type { Excerpt } from '../../core/excerpt.ts';
import type { NetworkName } from '../../core/network.ts';
import type { NewsroomSettings } from '../../core/newsroom.ts';
import type { PostClass, PostKind } from '../../core/post.ts';
import { leaseSeconds, outageSeconds } from '../../core/publishing/limits.ts';
import type { StoredMedia, StoredPart } from '../schema/posts.ts';
import { grouped } from './grouped.ts';

/** A post that one worker may prepare, with all it takes to send it. Spans in ms by the database's clock. */
export interface ClaimedPost {
  readonly id: string;
  readonly newsroomId: string;
  readonly articleId: string | null;
  readonly channelId: string;
  readonly network: NetworkName;
  readonly kind: PostKind;
  readonly text: string;
  readonly parts: StoredPart[] | null;
  readonly media: StoredMedia[];
  readonly link: string | null;
  readonly excerpt: Excerpt | null;
  readonly revision: number;
  readonly fence: number;
  readonly class: PostClass;
  readonly resends: number;
  readonly notSentTries: number;
  readonly cancelRequested: boolean;
  /** Until the lateness limit; negative when it has passed. */
  readonly remainingMs: number;
  /** Since the post was due: a thread's time to resume counts from here when a person sent it again. */
  readonly overdueMs: number;
  /** When it was claimed, by the database's clock: ms since 1970. */
  readonly nowMs: number;
  readonly held: boolean;
  readonly embargoMs: number;
  /** Until the channel may be used again; 0 when it is free. */
  readonly channelBusyMs: number;
  readonly externalId: string;
  readonly credentials: string;
  readonly channelSettings: Record<string, unknown>;
  readonly channelUsable: boolean;
  readonly settings: Partial<NewsroomSettings>;
  readonly wrappedKey: string;
  readonly holdEpoch: number;
  /** The article as it stands now: what is quoted must still stand there. */
  readonly article: Article | null;
  /** An open doubt breaker: ms until its next canary may leave. */
  readonly canaryMs: number | null;
  readonly preparations: { key: string; networkId: string; expiresAt: string | null }[];
  readonly attempts: ClaimedAttempt[];
}

export interface ClaimedAttempt {
  readonly part: number;
  readonly outcome: AttemptOutcome;
  readonly bodyHash: string;
  readonly networkPostId: string | null;
  readonly url: string | null;
  readonly ageMs: number;
}

const free = `p.state = 'scheduled' and (p.lease_until is null or p.lease_until < clock_timestamp())`;
/**
 * After an outage nothing overdue leaves before the recovery has chosen what may: while the scheduler's last
 * tick is old, only what is due now can be claimed.
 */
const recovered = `(p.due_at > clock_timestamp() - interval '60 seconds' or exists (
  select 1 from instance where key = 'scheduler' and updated_at > clock_timestamp() - interval '${outageSeconds} seconds'))`;

/** A hold that covers post `p`: newsroom, network or channel. Expired ones hold until the sweep lifts them. */
export const heldSql = `exists (select 1 from holds h where h.newsroom_id = p.newsroom_id and h.lifted_at is null
  and (h.network is null or h.network = p.network) and (h.channel_id is null or h.channel_id = p.channel_id)
  and not (h.except_breaking and p.class = 'breaking'))`;

const named = `select p.id from posts p join unnest($2::text[], $3::int[]) as w(id, revision)
    on p.id = w.id and (w.revision is null or p.revision = w.revision)
  where ${free} and ${recovered}
    and p.due_at <= clock_timestamp() and (p.not_before is null or p.not_before <= clock_timestamp())
  for update of p skip locked`;

/** What the queue should have brought by now. Posts that must wait for something else are left alone. */
const overdue = `select p.id from posts p join channels c on c.id = p.channel_id
    left join articles a on a.id = p.article_id
  where ${free} and ${recovered}
    and p.due_at <= clock_timestamp() - $2 * interval '1 millisecond'
    and (p.not_before is null or p.not_before <= clock_timestamp() - $2 * interval '1 millisecond')
    and (c.next_free_at is null or c.next_free_at <= clock_timestamp())
    and (a.embargo_until is null or a.embargo_until <= clock_timestamp())
    and not ${heldSql}
    and not exists (select 1 from breakers b where b.newsroom_id = p.newsroom_id and b.network = p.network
      and b.next_canary_at > clock_timestamp())
  order by (p.class = 'breaking') desc, p.due_at
  limit $3 for update of p skip locked`;

const ms = (span: string): string => `(extract(epoch from (${span})) * 1000)::float8`;

// A claim that a crash forgets costs nothing, so its commit does not wait for the disk.
const claim = (which: string): string => `
with relaxed as (select set_config('synchronous_commit', 'off', true)),
due as (${which}),
claimed as (
  update posts p set fence = p.fence + 1, lease_owner = $1,
    lease_until = clock_timestamp() + interval '${leaseSeconds} seconds'
  from due, relaxed where p.id = due.id returning p.*
)
select p.id, p.newsroom_id as "newsroomId", p.article_id as "articleId", p.channel_id as "channelId", p.network, p.kind,
  p.text, p.parts, p.media, p.link, p.excerpt, p.revision, p.fence::int, p.class, p.resends,
  p.not_sent_tries as "notSentTries", p.cancel_requested as "cancelRequested",
  ${ms(`p.due_at + make_interval(secs => p.max_lateness_seconds) - clock_timestamp()`)} as "remainingMs",
  ${ms('clock_timestamp() - p.due_at')} as "overdueMs",
  (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs", ${heldSql} as held,
  greatest(0, coalesce(${ms('a.embargo_until - clock_timestamp()')}, 0)) as "embargoMs",
  greatest(0, coalesce(${ms('c.next_free_at - clock_timestamp()')}, 0)) as "channelBusyMs",
  c.external_id as "externalId", c.credentials, c.settings as "channelSettings",
  c.auth_state = 'ok' and c.deleted_at is null as "channelUsable",
  n.settings, n.wrapped_key as "wrappedKey", n.hold_epoch::int as "holdEpoch",
  a.article,
  (select ${ms('b.next_canary_at - clock_timestamp()')} from breakers b
    where b.newsroom_id = p.newsroom_id and b.network = p.network) as "canaryMs",
  coalesce((select json_agg(json_build_object('key', r.key, 'networkId', r.network_id, 'expiresAt', r.expires_at)
    order by r.created_at) from preparations r where r.post_id = p.id), '[]') as preparations,
  coalesce((select json_agg(json_build_object('part', t.part, 'outcome', t.outcome, 'bodyHash', t.body_hash,
    'networkPostId', t.network_post_id, 'url', t.url, 'ageMs', ${ms('clock_timestamp() - t.opened_at')})
    order by t.opened_at) from attempts t where t.post_id = p.id), '[]') as attempts
from claimed p join channels c on c.id = p.channel_id join newsrooms n on n.id = p.newsroom_id
  left join articles a on a.id = p.article_id`;

const claimNamed = { name: 'claim-posts', text: claim(named) };
const claimOverdue = { name: 'claim-overdue', text: claim(overdue) };

interface Wanted {
  readonly owner: string;
  readonly postId: string;
  readonly revision: number | null;
}
const together = grouped<Wanted, ClaimedPost | null>({
  key: ({ postId }) => postId,
  run: claimAll,
  apart: true,
});

/** Claims one post that is due now, whatever its revision when that is null. Null: not due, not scheduled, another revision, or another worker has it. */
export const claimPost = (
  pool: pg.Pool,
  owner: string,
  postId: string,
  revision: number | null,
): Promise<ClaimedPost | null> => together(pool, { owner, postId, revision });

async function claimAll(pool: pg.Pool, wanted: readonly Wanted[]): Promise<(ClaimedPost | null)[]> {
  const { rows } = await pool.query<ClaimedPost>({
    ...claimNamed,
    // One process has one name.
    values: [wanted[0]?.owner, wanted.map(({ postId }) => postId), wanted.map(({ revision }) => revision)],
  });
  const claimed = new Map(rows.map((post) => [post.id, post]));
  return wanted.map(({ postId }) => claimed.get(postId) ?? null);
}

/** Claims up to `limit` posts that have been due for `graceMs` and could leave, breaking news first. */
export async function claimOverduePosts(
  pool: pg.Pool,
  owner: string,
  graceMs: number,
  limit: number,
): Promise<ClaimedPost[]> {
  const { rows } = await pool.query<ClaimedPost>({ ...claimOverdue, values: [owner, graceMs, limit] });
  return rows;
}
