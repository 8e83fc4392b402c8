import type pg from 'pg';
import {
  catchUpGapSeconds,
  catchUpPosts,
  farBehindSeconds,
  outageSeconds,
} from '../../core/publishing/limits.ts';
import { reasons } from '../../core/publishing/reasons.ts';
import { heldSql } from './claim-posts.ts';
import { guardRestore } from './guard-restore.ts';
import { inTransaction } from './in-transaction.ts';
import { tell } from './post-change.ts';

/** Any constant will do: it keeps two processes from recovering at once. */
const tickLock = 727_043_003;

/**
 * What was overdue when the schedule stood still: per channel the most urgent and newest few leave, spaced; the
 * rest ask. What is past its lateness limit is left to the sweep, which calls it missed; what is held, to whoever
 * lifts the hold.
 */
const recovery = `
with overdue as (
  select p.id, row_number() over (partition by p.channel_id order by (p.class = 'breaking') desc, p.due_at desc) as rank,
    greatest(${catchUpGapSeconds}, coalesce((n.settings->>'minGapSeconds')::float8, 60)) as gap
  from posts p join newsrooms n on n.id = p.newsroom_id
  where p.state = 'scheduled' and p.due_at < clock_timestamp() - interval '30 seconds'
    and p.due_at + make_interval(secs => p.max_lateness_seconds) > clock_timestamp()
    and not ${heldSql}
), changed as (
  update posts p set updated_at = clock_timestamp(), lease_owner = null, lease_until = null,
    state = case when rank <= ${catchUpPosts} then p.state when live.any then 'partial' else 'missed' end,
    state_at = case when rank > ${catchUpPosts} then clock_timestamp() else p.state_at end,
    reason = case when rank <= ${catchUpPosts} then p.reason when live.any then $2::jsonb else $1::jsonb end,
    not_before = greatest(p.not_before, clock_timestamp() + make_interval(secs => (rank - 1) * gap))
  from overdue, lateral (select exists (select 1 from attempts t where t.post_id = overdue.id
    and t.outcome in ('published', 'found')) as any) live
  where p.id = overdue.id and p.state = 'scheduled' returning p.*
), ${tell(`'sweep'`, `'recovered'`)} select count(*)::int as count from changed`;

interface LastTick {
  readonly at: Date;
  readonly gap: number;
  /** This is another server than the one of the last tick, or another timeline of it. */
  readonly replaced: boolean;
}
const lastTick = `select updated_at as at, extract(epoch from (clock_timestamp() - updated_at))::float8 as gap,
  coalesce(value->>'server' <> $1, false) as replaced from instance where key = 'scheduler'`;

/** Names the database cluster and its timeline: a restored copy, or a replica that took over, has another one. */
async function serverOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ server: string }>(
    `select system_identifier || '/' || timeline_id as server from pg_control_system(), pg_control_checkpoint()`,
  );
  return rows[0]?.server ?? '';
}

/**
 * Says that the schedule is alive. After a gap of two minutes or more it first decides, in the same
 * transaction, what of the overdue may still leave; until then no claim takes anything overdue.
 * @returns how many posts a recovery has touched; null when there was none
 */
export async function tick(pool: pg.Pool): Promise<number | null> {
  return inTransaction(pool, async (client) => {
    await client.query(`set local synchronous_commit = off`);
    await client.query('select pg_advisory_xact_lock($1)', [tickLock]);
    const server = await serverOf(client);
    const { rows } = await client.query<LastTick>(lastTick, [server]);
    const [last] = rows;
    const replaced = last?.replaced ?? false;
    const behind = last !== undefined && last.gap > farBehindSeconds;
    if (last && (replaced || behind)) await guardRestore(client, last.at, replaced);
    const outage = last !== undefined && last.gap > outageSeconds;
    const recovered = outage
      ? await client.query<{ count: number }>(recovery, [
          JSON.stringify(reasons.backlog),
          JSON.stringify(reasons.resume),
        ])
      : null;
    await client.query(
      `insert into instance (key, value, updated_at) values ('scheduler', jsonb_build_object('server', $1::text), clock_timestamp())
       on conflict (key) do update set updated_at = clock_timestamp(), value = excluded.value`,
      [server],
    );
    return recovered ? (recovered.rows[0]?.count ?? 0) : null;
  });
}
