import type pg from 'pg';
import { type PostChange, setPost, tell } from './post-change.ts';

const statement = {
  name: 'change-doubtful-post',
  text: `with changed as (
    update posts p set ${setPost('$2::jsonb')} from attempts t
    where t.id = $1 and t.outcome = 'in_doubt' and p.id = t.post_id and p.state = 'publishing' returning p.*
  ), ${tell(`'publisher'`, `'lookups_spent'`)} select id from changed`,
};

/** Moves a post on whose attempt stays doubtful. False: it was settled meanwhile. */
export async function changeDoubtfulPost(
  pool: pg.Pool,
  attemptId: string,
  change: PostChange,
): Promise<boolean> {
  const { rowCount } = await pool.query({ ...statement, values: [attemptId, JSON.stringify(change)] });
  return rowCount === 1;
}
