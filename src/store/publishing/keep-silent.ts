import type pg from 'pg';
import type { PostState, Reason } from '../../core/post.ts';
import { tell } from './post-change.ts';

const statement = {
  name: 'keep-silent',
  text: `with changed as (
    update posts p set state = $3, state_at = clock_timestamp(), updated_at = clock_timestamp(), reason = $4,
      revision = revision + 1, lease_owner = null, lease_until = null, not_before = null,
      due_at = coalesce($5::timestamptz, p.due_at), local_time = case when $5::timestamptz is null then local_time end
    where p.id = $1 and p.fence = $2 and p.state = 'scheduled' returning p.*
  ), ${tell(`'publisher'`, `'quiet_window'`)} select id from changed`,
};

/** Takes a claimed post out of a quiet window: to another state, or to another time. False: somebody else decided meanwhile. */
export async function keepSilent(
  pool: pg.Pool,
  claim: { id: string; fence: number },
  change: { readonly state: PostState; readonly reason: Reason; readonly dueAt: Date | null },
): Promise<boolean> {
  const { rowCount } = await pool.query({
    ...statement,
    values: [claim.id, claim.fence, change.state, JSON.stringify(change.reason), change.dueAt],
  });
  return rowCount === 1;
}
