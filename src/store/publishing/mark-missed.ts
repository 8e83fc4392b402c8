import type pg from 'pg';
import { reasons } from '../../core/publishing/reasons.ts';
import { tell } from './post-change.ts';

const statement = {
  name: 'mark-missed',
  text: `with late as (
    select id from posts where state = 'scheduled' and due_at < clock_timestamp()
      and due_at + make_interval(secs => max_lateness_seconds) <= clock_timestamp()
      and (lease_until is null or lease_until < clock_timestamp())
    order by due_at limit 500 for update skip locked
  ), changed as (
    update posts p set state_at = clock_timestamp(), updated_at = clock_timestamp(), not_before = null,
      state = case when live.any then 'partial' else 'missed' end,
      reason = case when live.any then $2::jsonb else $1::jsonb end
    from late, lateral (select exists (select 1 from attempts t where t.post_id = late.id
      and t.outcome in ('published', 'found')) as any) live
    where p.id = late.id returning p.*
  ), ${tell(`'sweep'`, `'lateness_passed'`)} select distinct newsroom_id as "newsroomId" from changed`,
};

/** Posts whose lateness limit has passed, held or not. Returns the newsrooms to be told. */
export async function markMissed(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ newsroomId: string }>({
    ...statement,
    values: [JSON.stringify(reasons.missed), JSON.stringify(reasons.resume)],
  });
  return rows.map(({ newsroomId }) => newsroomId);
}
