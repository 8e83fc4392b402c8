import type pg from 'pg';
import type { NetworkName } from '../../core/network.ts';
import {
  breakerDoubts,
  breakerWindowSeconds,
  canarySeconds,
  outageCanarySeconds,
  outagePosts,
  outageWindowSeconds,
} from '../../core/publishing/limits.ts';

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

const outage = {
  name: 'open-breaker-outage',
  text: `insert into breakers (newsroom_id, network, next_canary_at)
    select $1, $2, clock_timestamp() + interval '${outageCanarySeconds} seconds'
    where (select count(*) from posts where newsroom_id = $1 and network = $2 and state = 'scheduled'
      and due_at <= clock_timestamp() and not_sent_tries > 0
      and updated_at > clock_timestamp() - interval '${outageWindowSeconds} seconds') >= ${outagePosts}
    on conflict (newsroom_id, network) do update
      set next_canary_at = greatest(breakers.next_canary_at, excluded.next_canary_at)
    returning xmax = 0 as opened`,
};

/**
 * Stops a network that several posts could not reach in a short while: their tries are few, and an outage would
 * use up all of them. A post that gets through closes it. True when this opened the breaker.
 */
export async function openBreakerForOutage(
  pool: pg.Pool,
  newsroomId: string,
  network: NetworkName,
): Promise<boolean> {
  const { rows } = await pool.query<{ opened: boolean }>({ ...outage, values: [newsroomId, network] });
  return rows[0]?.opened ?? false;
}
