import type pg from 'pg';
import { holderGoneSeconds, permitSeconds } from '../../core/publishing/limits.ts';
import { reasons } from '../../core/publishing/reasons.ts';
import { tell } from './post-change.ts';

const statement = {
  name: 'expire-permits',
  text: `with stale as (
    select id, post_id from attempts where outcome = 'open'
      and permit_expires_at < clock_timestamp() - interval '${holderGoneSeconds - permitSeconds} seconds'
    for update skip locked
  ), att as (
    update attempts a set outcome = 'in_doubt', ended_at = clock_timestamp() from stale where a.id = stale.id
  ), changed as (
    update posts p set doubt_since = clock_timestamp(), lookup_at = clock_timestamp(), reason = $1::jsonb,
      updated_at = clock_timestamp()
    from stale where p.id = stale.post_id and p.state = 'publishing' returning p.*
  ), ${tell(`'sweep'`, `'permit_expired'`)} select id as "postId" from changed`,
};

/**
 * Permits whose holder died: whether it sent anything is not known. The only thing a timer may do to a post
 * that is being sent is to have it looked up.
 */
export async function expirePermits(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query({ ...statement, values: [JSON.stringify(reasons.inDoubt)] });
  return rowCount ?? 0;
}
