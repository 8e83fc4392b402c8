import type pg from 'pg';

const statement = {
  name: 'announce',
  text: `with relaxed as (select set_config('synchronous_commit', 'off', true))
    select pg_notify('towncrier_events', $1) from relaxed`,
};

/**
 * Wakes the listeners of the event stream after a commit. Not part of it: PostgreSQL lets transactions with a
 * NOTIFY commit only one after another, which would put every send in one row behind the disk. A lost wake-up
 * is made good by the next one, since listeners read what is new from the events table.
 */
export function announce(pool: pg.Pool, newsroomId: string): void {
  pool.query({ ...statement, values: [JSON.stringify({ newsroomId })] }).catch(() => {});
}
