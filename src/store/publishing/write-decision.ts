import type pg from 'pg';
import type { Receipt } from '../../core/attempt.ts';
import type { PostState, Reason } from '../../core/post.ts';
import { tell } from './post-change.ts';

/** What a person decided about a post whose row is locked. */
export interface Decision {
  readonly action: string;
  readonly actor: string;
  readonly state: PostState;
  readonly reason: Reason | null;
  readonly cancelRequested?: boolean;
  readonly receipt?: Receipt;
  /** Due this many seconds from now, with fresh counts: a new beginning. */
  readonly dueInSeconds?: number;
  /** What becomes of the attempt whose outcome was not known. */
  readonly attempt?: { readonly id: string; readonly outcome: 'found' | 'absent'; readonly url?: string };
}

export async function writeDecision(
  client: pg.ClientBase,
  postId: string,
  decision: Decision,
): Promise<void> {
  const { attempt, receipt, reason } = decision;
  if (attempt) {
    await client.query(
      `update attempts set outcome = $2, url = coalesce($3, url), ended_at = clock_timestamp() where id = $1`,
      [attempt.id, attempt.outcome, attempt.url ?? null],
    );
  }
  await client.query(
    `with changed as (
      update posts p set state = $2, state_at = clock_timestamp(), updated_at = clock_timestamp(),
        revision = revision + 1, reason = $3, receipt = coalesce($4, receipt),
        cancel_requested = coalesce($5, cancel_requested), lease_owner = null, lease_until = null,
        not_before = null, lookup_at = case when $2 = 'publishing' then lookup_at end,
        due_at = case when $6::float8 is null then due_at else clock_timestamp() + make_interval(secs => $6) end,
        local_time = case when $6::float8 is null then local_time end,
        resends = case when $6::float8 is null then resends else 0 end,
        not_sent_tries = case when $6::float8 is null then not_sent_tries else 0 end
      where id = $1 returning p.*
    ), ${tell('$7', '$8')} select 1`,
    [
      postId,
      decision.state,
      reason === null ? null : JSON.stringify(reason),
      receipt === undefined ? null : JSON.stringify(receipt),
      decision.cancelRequested ?? null,
      decision.dueInSeconds ?? null,
      decision.actor,
      decision.action,
    ],
  );
}
