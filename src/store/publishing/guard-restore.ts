import type pg from 'pg';
import { guardLookbackSeconds, resendLimit } from '../../core/publishing/limits.ts';
import { reasons } from '../../core/publishing/reasons.ts';
import { tell } from './post-change.ts';

/**
 * Everything that came due since the schedule was last alive may have been sent by the database that this one is
 * a copy of: its attempt is in the other one. So an attempt is written whose outcome is not known, and the
 * lookups tell. `$3`: sent again by itself when they prove an absence, or not.
 */
const suspect = `
with suspects as (
  select p.id, (select count(distinct t.part) from attempts t where t.post_id = p.id
    and t.outcome in ('published', 'found'))::int as part
  from posts p where p.state = 'scheduled' and p.due_at <= clock_timestamp()
    and p.due_at > $1::timestamptz - make_interval(secs => ${guardLookbackSeconds}) for update
), opened as (
  insert into attempts (id, post_id, part, fence, revision, body_hash, opened_at, permit_expires_at, ended_at, outcome)
  select 'attempt_' || replace(gen_random_uuid()::text, '-', ''), p.id, s.part, p.fence, p.revision, '', p.due_at,
    clock_timestamp(), clock_timestamp(), 'in_doubt' from suspects s join posts p on p.id = s.id returning post_id
), changed as (
  update posts p set state = 'publishing', state_at = clock_timestamp(), updated_at = clock_timestamp(),
    fence = p.fence + 1, lease_owner = null, lease_until = null, not_before = null, absent_reads = 0,
    doubt_since = clock_timestamp(), lookup_at = clock_timestamp(), reason = $2::jsonb,
    resends = case when $3 then 0 else ${resendLimit} end
  from opened where p.id = opened.post_id returning p.*
), ${tell(`'sweep'`, `'restore_guard'`)} select count(*)::int as count from changed`;

/** One hold per newsroom, as if a person had placed it; whoever lifts it chooses what becomes of the overdue. */
const holdAll = `
with raised as (
  update newsrooms set hold_epoch = hold_epoch + 1 returning id
), placed as (
  insert into holds (id, newsroom_id, reason, actor)
  select 'hold_' || replace(gen_random_uuid()::text, '-', ''), id, $1, 'sweep' from raised returning id, newsroom_id
), noted as (
  insert into audit (newsroom_id, actor, action, object_id) select newsroom_id, 'sweep', 'hold.placed', id from placed
) insert into events (newsroom_id, type, data)
  select newsroom_id, 'hold.changed', jsonb_build_object('id', id, 'lifted', false) from placed`;

/**
 * Lets nothing fire by itself in a database that may be a copy. Call it inside the tick's transaction.
 * @param replaced another server, or another timeline of it: certainly a copy, so every newsroom is held too
 * @returns how many posts are being looked up
 */
export async function guardRestore(
  client: pg.ClientBase,
  lastTick: Date,
  replaced: boolean,
): Promise<number> {
  if (replaced)
    await client.query(holdAll, ['The database was restored or moved; look before anything leaves.']);
  const { rows } = await client.query<{ count: number }>(suspect, [
    lastTick,
    JSON.stringify(reasons.restored),
    replaced,
  ]);
  return rows[0]?.count ?? 0;
}
