import type pg from 'pg';
import type { ClaimedPost } from './claim-posts.ts';

/** A post whose last attempt is doubtful, with all it takes to ask the network. */
export interface Doubt
  extends Pick<
    ClaimedPost,
    | 'id'
    | 'newsroomId'
    | 'channelId'
    | 'network'
    | 'text'
    | 'parts'
    | 'media'
    | 'link'
    | 'revision'
    | 'resends'
    | 'notSentTries'
    | 'cancelRequested'
    | 'externalId'
    | 'credentials'
    | 'channelSettings'
    | 'settings'
    | 'wrappedKey'
    | 'canaryMs'
    | 'preparations'
    | 'attempts'
  > {
  readonly attemptId: string;
  readonly part: number;
  readonly openedAt: Date;
  /** The first send of this part that may have worked: one called absent may have appeared since. */
  readonly firstOpenedAt: Date;
  readonly secondsInDoubt: number;
  /** Reads after the quiet period that said "absent". */
  readonly absentReads: number;
  /** Since the last of them; null when there is none. */
  readonly secondsSinceAbsent: number | null;
}

const statement = {
  name: 'load-doubt',
  text: `select p.id, p.newsroom_id as "newsroomId", p.channel_id as "channelId", p.network, p.text, p.parts, p.media,
    p.link, p.revision, p.resends, p.not_sent_tries as "notSentTries", p.cancel_requested as "cancelRequested",
    c.external_id as "externalId", c.credentials, c.settings as "channelSettings", n.settings,
    n.wrapped_key as "wrappedKey", t.id as "attemptId", t.part, t.opened_at as "openedAt",
    (select min(o.opened_at) from attempts o where o.post_id = p.id and o.part = t.part
      and o.outcome in ('in_doubt', 'absent')) as "firstOpenedAt",
    extract(epoch from (clock_timestamp() - p.doubt_since))::float8 as "secondsInDoubt",
    p.absent_reads as "absentReads",
    (select extract(epoch from (clock_timestamp() - max(l.at)))::float8 from lookups l
      where l.attempt_id = t.id and l.answer = 'absent') as "secondsSinceAbsent",
    (select extract(epoch from (b.next_canary_at - clock_timestamp()))::float8 * 1000 from breakers b
      where b.newsroom_id = p.newsroom_id and b.network = p.network) as "canaryMs",
    coalesce((select json_agg(json_build_object('key', r.key, 'networkId', r.network_id, 'expiresAt', r.expires_at)
      order by r.created_at) from preparations r where r.post_id = p.id), '[]') as preparations,
    coalesce((select json_agg(json_build_object('part', o.part, 'outcome', o.outcome, 'bodyHash', o.body_hash,
      'networkPostId', o.network_post_id, 'url', o.url, 'ageMs', 0) order by o.opened_at)
      from attempts o where o.post_id = p.id), '[]') as attempts
  from posts p join attempts t on t.post_id = p.id and t.outcome = 'in_doubt'
    join channels c on c.id = p.channel_id join newsrooms n on n.id = p.newsroom_id
  where p.id = $1 and p.state = 'publishing' and p.doubt_since is not null`,
};

/** Null: nothing about this post is in doubt (any more). */
export async function loadDoubt(pool: pg.Pool, postId: string): Promise<Doubt | null> {
  const { rows } = await pool.query<Doubt>({ ...statement, values: [postId] });
  return rows[0] ?? null;
}
