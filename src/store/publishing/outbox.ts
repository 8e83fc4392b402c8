import type pg from 'pg';

export interface OutboxEntry {
  readonly id: number;
  readonly newsroomId: string;
  readonly kind: string;
  readonly payload: Record<string, unknown>;
  readonly tries: number;
  readonly createdAt: Date;
}

const claim = {
  name: 'claim-outbox',
  text: `with due as (
    select id from outbox where done_at is null and not_before <= clock_timestamp()
    order by id limit $1 for update skip locked
  )
  update outbox o set tries = tries + 1,
    not_before = clock_timestamp() + make_interval(secs => least(3600, 10 * power(3, tries)))
  from due where o.id = due.id
  returning o.id::int, o.newsroom_id as "newsroomId", o.kind, o.payload, o.tries,
    o.created_at as "createdAt"`,
};

/** Takes what is to be followed up; what is not finished comes back, later each time. */
export async function claimOutbox(pool: pg.Pool, limit: number): Promise<OutboxEntry[]> {
  const { rows } = await pool.query<OutboxEntry>({ ...claim, values: [limit] });
  return rows;
}

export async function finishOutbox(pool: pg.Pool, id: number): Promise<void> {
  await pool.query('update outbox set done_at = clock_timestamp() where id = $1', [id]);
}

/** Where and how a newsroom is told. Null: nowhere. */
export interface WebhookTarget {
  readonly id: string;
  readonly wrappedKey: string;
  readonly url: string;
  readonly sealedSecret: string;
}

export async function webhookTarget(pool: pg.Pool, newsroomId: string): Promise<WebhookTarget | null> {
  const { rows } = await pool.query<WebhookTarget>(
    `select id, wrapped_key as "wrappedKey", settings->>'webhookUrl' as url, webhook_secret as "sealedSecret"
     from newsrooms where id = $1 and settings->>'webhookUrl' is not null and webhook_secret is not null`,
    [newsroomId],
  );
  return rows[0] ?? null;
}
