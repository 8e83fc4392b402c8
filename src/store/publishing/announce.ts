import type pg from 'pg';

const statement = {
  name: 'announce',
  text: `with relaxed as (select set_config('synchronous_commit', 'off', true))
    select pg_notify('towncrier_events', json_build_object('newsroomId', id)::text) from unnest($1::text[]) id, relaxed`,
};
/** People do not see the difference; a burst of sends does. */
const gatherMs = 50;
const waiting = new WeakMap<pg.Pool, Set<string>>();

/**
 * Wakes the listeners of the event stream after a commit. Not part of it: PostgreSQL lets transactions with a
 * NOTIFY commit only one after another, which would put every send in one row behind the disk. A lost wake-up
 * is made good by the next one, since listeners read what is new from the events table.
 */
export function announce(pool: pg.Pool, newsroomId: string): void {
  const gathering = waiting.get(pool);
  if (gathering) {
    gathering.add(newsroomId);
    return;
  }
  const newsrooms = new Set([newsroomId]);
  waiting.set(pool, newsrooms);
  setTimeout(() => {
    waiting.delete(pool);
    if (!pool.ending) pool.query({ ...statement, values: [[...newsrooms]] }).catch(() => {});
  }, gatherMs);
}
