import type pg from 'pg';

export interface DueLookup {
  readonly postId: string;
  readonly revision: number;
}

/** Whoever takes a lookup has this long for it; then somebody else may. */
const leaseSeconds = 40;

const statement = {
  name: 'claim-lookups',
  text: `with relaxed as (select set_config('synchronous_commit', 'off', true)),
  due as (
    select id from posts where state = 'publishing' and lookup_at <= clock_timestamp()
    order by lookup_at limit $1 for update skip locked
  )
  update posts p set lookup_at = clock_timestamp() + interval '${leaseSeconds} seconds'
  from due, relaxed where p.id = due.id returning p.id as "postId", p.revision`,
};

/** Doubtful posts whose next lookup is due. */
export async function claimLookups(pool: pg.Pool, limit: number): Promise<DueLookup[]> {
  const { rows } = await pool.query<DueLookup>({ ...statement, values: [limit] });
  return rows;
}
