import type pg from 'pg';

/** Long enough for a person to look into what happened. */
const keptDays = 7;

const done = {
  name: 'prune-outbox',
  text: `delete from outbox where done_at < clock_timestamp() - interval '${keptDays} days'`,
};

// A doubtful or stopped post may still need what was prepared: a lookup asks about exactly that.
const orphans = {
  name: 'prune-preparations',
  text: `delete from preparations r using posts p where p.id = r.post_id
    and p.state in ('published', 'cancelled', 'abandoned') and p.state_at < clock_timestamp() - interval '${keptDays} days'
    and not exists (select 1 from attempts t where t.post_id = p.id and t.outcome in ('open', 'in_doubt'))`,
};

/** Forgets follow-ups that were done and preparations that nobody will use any more. */
export async function pruneLeftovers(pool: pg.Pool): Promise<void> {
  await pool.query(done);
  await pool.query(orphans);
}
