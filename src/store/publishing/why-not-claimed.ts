import type pg from 'pg';

const statement = {
  name: 'why-not-claimed',
  text: `select greatest(0,
      extract(epoch from (greatest(due_at, not_before) - clock_timestamp())) * 1000,
      extract(epoch from (lease_until - clock_timestamp())) * 1000)::float8 as "waitMs"
    from posts where id = $1 and ($2::int is null or revision = $2) and state = 'scheduled'`,
};

/**
 * Why a job found nothing to claim: ms to wait when the post is still to leave (not due yet by the database's
 * clock, or another worker has it), null when the job is moot.
 */
export async function whyNotClaimed(
  pool: pg.Pool,
  postId: string,
  revision: number | null,
): Promise<number | null> {
  const { rows } = await pool.query<{ waitMs: number }>({ ...statement, values: [postId, revision] });
  return rows[0]?.waitMs ?? null;
}
