import type pg from 'pg';
import type { NetworkName } from '../../core/network.ts';
import { breakerDoubts, breakerWindowSeconds, canarySeconds } from '../../core/publishing/limits.ts';

const statement = {
  name: 'open-breaker',
  text: `insert into breakers (newsroom_id, network, next_canary_at)
    select $1, $2, clock_timestamp() + interval '${canarySeconds} seconds'
    where (select count(*) from posts where newsroom_id = $1 and network = $2
      and doubt_since > clock_timestamp() - interval '${breakerWindowSeconds} seconds') >= ${breakerDoubts}
    on conflict do nothing`,
};

/** Stops a network that has become doubtful several times in a short while. True when this opened the breaker. */
export async function openBreaker(pool: pg.Pool, newsroomId: string, network: NetworkName): Promise<boolean> {
  const { rowCount } = await pool.query({ ...statement, values: [newsroomId, network] });
  return rowCount === 1;
}
