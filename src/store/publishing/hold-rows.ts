import type pg from 'pg';
import type { NetworkName } from '../../core/network.ts';
import type { PostState, Reason } from '../../core/post.ts';
import { newId } from '../ids.ts';
import { heldSql } from './claim-posts.ts';
import { tell } from './post-change.ts';

export interface NewHold {
  readonly newsroomId: string;
  readonly actor: string;
  readonly network: NetworkName | null;
  readonly channelId: string | null;
  readonly exceptBreaking: boolean;
  readonly reason: string;
  readonly until: Date | null;
}

/**
 * Locks the newsroom's row against permits and raises its epoch: permits under way commit first, all later ones
 * see that the epoch they know is over. Call it first in the transaction. False: no such newsroom.
 */
export async function raiseHoldEpoch(client: pg.ClientBase, newsroomId: string): Promise<boolean> {
  const { rowCount } = await client.query('update newsrooms set hold_epoch = hold_epoch + 1 where id = $1', [
    newsroomId,
  ]);
  return rowCount === 1;
}

export async function insertHold(client: pg.ClientBase, hold: NewHold): Promise<string> {
  const id = newId('hold');
  await client.query(
    `with placed as (
      insert into holds (id, newsroom_id, network, channel_id, except_breaking, reason, actor, until)
      values ($1, $2, $3, $4, $5, $6, $7, $8) returning id, newsroom_id
    ), noted as (
      insert into audit (newsroom_id, actor, action, object_id) select newsroom_id, $7, 'hold.placed', id from placed
    ) insert into events (newsroom_id, type, data)
      select newsroom_id, 'hold.changed', jsonb_build_object('id', id, 'lifted', false) from placed`,
    [
      id,
      hold.newsroomId,
      hold.network,
      hold.channelId,
      hold.exceptBreaking,
      hold.reason,
      hold.actor,
      hold.until,
    ],
  );
  return id;
}

/** Posts that the hold covers and whose send is out, or not known to be over: they may still appear. */
export async function inFlight(client: pg.ClientBase, hold: NewHold): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from posts p where p.newsroom_id = $1 and p.state in ('publishing', 'uncertain')
      and ($2::text is null or p.network = $2) and ($3::text is null or p.channel_id = $3)
      and not ($4 and p.class = 'breaking')
      and exists (select 1 from attempts t where t.post_id = p.id and t.outcome in ('open', 'in_doubt'))
     order by p.id`,
    [hold.newsroomId, hold.network, hold.channelId, hold.exceptBreaking],
  );
  return rows.map(({ id }) => id);
}

export type Overdue = 'review' | 'slots' | 'space' | 'drop';

/** False: there is no such hold, or it is lifted already. */
export async function liftHoldRow(
  client: pg.ClientBase,
  lift: { newsroomId: string; holdId: string; actor: string; overdue: Overdue },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `with lifted as (
      update holds set lifted_at = clock_timestamp(), lifted_by = $3, overdue = $4
      where id = $1 and newsroom_id = $2 and lifted_at is null returning id, newsroom_id
    ), noted as (
      insert into audit (newsroom_id, actor, action, object_id, details)
      select newsroom_id, $3, 'hold.lifted', id, jsonb_build_object('overdue', $4::text) from lifted
    ), told as (
      insert into events (newsroom_id, type, data)
      select newsroom_id, 'hold.changed', jsonb_build_object('id', id, 'lifted', true) from lifted
    ) select id from lifted`,
    [lift.holdId, lift.newsroomId, lift.actor, lift.overdue],
  );
  return rowCount === 1;
}

/** What `releaseOverdue` does with each post that came due under the hold. */
export interface OverdueRule {
  readonly state: PostState;
  readonly reason: Reason;
  /** Due anew, this far apart on each channel; null keeps the time. */
  readonly spacingSeconds: number | null;
}

/**
 * Takes the posts that came due under a lifted hold out of the schedule, or gives them new times: none leaves
 * by itself. Posts under another hold stay where they are.
 */
export async function releaseOverdue(
  client: pg.ClientBase,
  lift: { newsroomId: string; holdId: string; actor: string },
  rule: OverdueRule,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `with overdue as (
      select p.id, row_number() over (partition by p.channel_id order by (p.class = 'breaking') desc, p.due_at) as rank
      from posts p join holds l on l.id = $2
      where p.newsroom_id = $1 and p.state = 'scheduled' and p.due_at <= clock_timestamp()
        and (l.network is null or l.network = p.network) and (l.channel_id is null or l.channel_id = p.channel_id)
        and not (l.except_breaking and p.class = 'breaking') and not ${heldSql}
    ), changed as (
      update posts p set state = case when $4 <> 'scheduled' and live.any then 'partial' else $4 end,
        state_at = clock_timestamp(), updated_at = clock_timestamp(),
        revision = revision + 1, reason = $5, lease_owner = null, lease_until = null, not_before = null,
        due_at = case when $6::float8 is null then due_at
          else clock_timestamp() + make_interval(secs => $6 * rank) end,
        local_time = case when $6::float8 is null then local_time end
      from overdue, lateral (select exists (select 1 from attempts t where t.post_id = overdue.id
        and t.outcome in ('published', 'found')) as any) live
      where p.id = overdue.id and p.state = 'scheduled' returning p.*
    ), ${tell('$3', `'hold.lifted'`)} select id from changed order by due_at`,
    [lift.newsroomId, lift.holdId, lift.actor, rule.state, JSON.stringify(rule.reason), rule.spacingSeconds],
  );
  return rows.map(({ id }) => id);
}

/** Holds whose end has come. They hold until somebody lifts them: an overdue post waits for a choice. */
export async function expiredHolds(pool: pg.Pool): Promise<{ holdId: string; newsroomId: string }[]> {
  const { rows } = await pool.query<{ holdId: string; newsroomId: string }>({
    name: 'expired-holds',
    text: `select id as "holdId", newsroom_id as "newsroomId" from holds
      where lifted_at is null and until <= clock_timestamp() limit 100`,
  });
  return rows;
}
