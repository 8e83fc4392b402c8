import type pg from 'pg';
import type { NetworkName } from '../../core/network.ts';

export interface QueueEntry {
  readonly postId: string;
  readonly revision: number;
  readonly network: NetworkName;
  /** Part of the job's id: a queue swallows an id that it has seen. */
  readonly seq: number;
  readonly delayMs: number;
}

const take = {
  name: 'take-for-queue',
  text: `with relaxed as (select set_config('synchronous_commit', 'off', true)),
  due as (
    select p.id from posts p join newsrooms n on n.id = p.newsroom_id
    where p.state = 'scheduled' and p.queued_revision is distinct from p.revision
      and p.due_at <= clock_timestamp() + make_interval(secs =>
        (select max(coalesce((settings->>'queueHorizonSeconds')::float8, 3600)) from newsrooms))
      and p.due_at <= clock_timestamp()
        + make_interval(secs => coalesce((n.settings->>'queueHorizonSeconds')::float8, 3600))
    order by p.due_at limit $1 for update of p skip locked
  )
  update posts p set queued_revision = p.revision, queued_at = clock_timestamp(), enqueue_seq = p.enqueue_seq + 1
  from due, relaxed where p.id = due.id
  returning p.id as "postId", p.revision, p.network, p.enqueue_seq as seq,
    greatest(0, extract(epoch from (greatest(p.due_at, p.not_before) - clock_timestamp())) * 1000)::float8 as "delayMs"`,
};

/** Takes up to `limit` posts that are due within the horizon and not yet in the queue, by the database's clock. */
export async function takeForQueue(pool: pg.Pool, limit: number): Promise<QueueEntry[]> {
  const { rows } = await pool.query<QueueEntry>({ ...take, values: [limit] });
  return rows;
}

/** The queue did not take them: they are to be brought again. */
export async function returnFromQueue(pool: pg.Pool, entries: readonly QueueEntry[]): Promise<void> {
  await pool.query('update posts set queued_revision = null where id = any($1) and state = $2', [
    entries.map(({ postId }) => postId),
    'scheduled',
  ]);
}
