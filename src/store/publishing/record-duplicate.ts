import type pg from 'pg';

const statement = {
  name: 'record-duplicate',
  text: `with noted as (insert into audit (newsroom_id, actor, action, object_id, details)
      values ($1, 'publisher', 'duplicate_detected', $2, '{}'))
    insert into events (newsroom_id, type, data)
    values ($1, 'post.changed', jsonb_build_object('id', $2::text, 'alarm', 'duplicate_detected'))`,
};

/** Two sends of one post are live. It cannot be undone by us; a person must know. */
export async function recordDuplicate(pool: pg.Pool, newsroomId: string, postId: string): Promise<void> {
  await pool.query({ ...statement, values: [newsroomId, postId] });
}
