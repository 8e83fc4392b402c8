import type pg from 'pg';
import { newId } from '../ids.ts';

export interface LookupRecord {
  readonly attemptId: string;
  /** `absent` only when it counts; an early or unlucky read is `not_seen` or `unknown`. */
  readonly answer: 'found' | 'absent' | 'not_seen' | 'unknown';
  readonly evidence: Record<string, unknown>;
  /** Counted reads before this one; guards against two lookups at the same moment. */
  readonly absentReads: number;
  /** Ms to the next lookup; null leaves it. */
  readonly nextMs: number | null;
}

const statement = {
  name: 'record-lookup',
  text: `with post as (
    update posts p set lookup_at = case when $5::float8 is null then p.lookup_at
        else clock_timestamp() + $5::float8 * interval '1 millisecond' end,
      absent_reads = p.absent_reads + ($3 = 'absent')::int
    from attempts t where t.id = $2 and t.outcome = 'in_doubt' and p.id = t.post_id and p.state = 'publishing'
      and p.absent_reads = $6 returning p.id
  )
  insert into lookups (id, attempt_id, answer, evidence) select $1, $2, $3, $4 from post`,
};

/** Remembers what a lookup said. False: another one was quicker, or nothing is in doubt any more. */
export async function recordLookup(pool: pg.Pool, record: LookupRecord): Promise<boolean> {
  const { rowCount } = await pool.query({
    ...statement,
    values: [
      newId('lookup'),
      record.attemptId,
      record.answer,
      JSON.stringify(record.evidence),
      record.nextMs,
      record.absentReads,
    ],
  });
  return rowCount === 1;
}
