import type pg from 'pg';
import { newId } from '../ids.ts';

const statement = {
  name: 'save-preparation',
  text: `insert into preparations (id, post_id, key, network_id, expires_at) values ($1, $2, $3, $4, $5)
    on conflict (post_id, key) do update set network_id = excluded.network_id, expires_at = excluded.expires_at,
      created_at = clock_timestamp()`,
};

/** Remembers a finished invisible step, so that whoever goes on need not repeat it. */
export async function savePreparation(
  pool: pg.Pool,
  postId: string,
  piece: { key: string; networkId: string; expiresAt: Date | null },
): Promise<void> {
  await pool.query({
    ...statement,
    values: [newId('prep'), postId, piece.key, piece.networkId, piece.expiresAt],
  });
}

/** Forgets what was prepared: the network no longer has it. */
export async function forgetPreparations(pool: pg.Pool, postId: string): Promise<void> {
  await pool.query('delete from preparations where post_id = $1', [postId]);
}
