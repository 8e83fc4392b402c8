import type pg from 'pg';
import { type PostChange, setPost, tell } from './post-change.ts';

const statement = {
  name: 'change-claimed-post',
  text: `with changed as (
    update posts p set ${setPost('$3::jsonb')} where p.id = $1 and p.fence = $2 and p.state = 'scheduled' returning p.*
  ), channel as (
    update channels c set auth_state = 'needs_auth', auth_reason = changed.reason from changed
    where c.id = changed.channel_id and changed.reason->>'code' = 'unauthorized' and c.auth_state = 'ok'
  ), ${tell(`'publisher'`, '$4')} select id from changed`,
};

/** Moves a claimed post on without a permit; a reason `unauthorized` stops its channel as well. False: somebody else decided meanwhile, and that stands. */
export async function changeClaimedPost(
  pool: pg.Pool,
  claim: { id: string; fence: number },
  action: string,
  change: PostChange,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    ...statement,
    values: [claim.id, claim.fence, JSON.stringify(change), action],
  });
  return rowCount === 1;
}

// Letting a post wait changes nothing that anybody would be told of, and a crash may forget it.
const waiting = {
  name: 'release-claimed-post',
  text: `with relaxed as (select set_config('synchronous_commit', 'off', true))
    update posts p set lease_owner = null, lease_until = null,
      not_before = case when $3::float8 is null then p.not_before
        else clock_timestamp() + $3::float8 * interval '1 millisecond' end
    from relaxed where p.id = $1 and p.fence = $2 and p.state = 'scheduled'`,
};

/** Gives a claimed post back. `waitMs`: nobody needs to look at it before; null leaves the wait as it is. */
export async function releaseClaimedPost(
  pool: pg.Pool,
  claim: { id: string; fence: number },
  waitMs: number | null,
): Promise<void> {
  await pool.query({ ...waiting, values: [claim.id, claim.fence, waitMs] });
}

/** A network limits the channel, not only this post: nothing leaves there for `waitMs`. */
export async function delayChannel(pool: pg.Pool, channelId: string, waitMs: number): Promise<void> {
  await pool.query(
    `update channels set next_free_at = greatest(next_free_at, clock_timestamp() + $2::float8 * interval '1 millisecond')
     where id = $1`,
    [channelId, waitMs],
  );
}
