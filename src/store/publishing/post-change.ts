import type { Receipt } from '../../core/attempt.ts';
import type { PostState, Reason } from '../../core/post.ts';

/** What happens to a post's row when it moves on. Absent members leave the column as it is, or clear a wait. */
export interface PostChange {
  readonly state: PostState;
  /** Where it goes instead when somebody has asked for a cancel meanwhile. */
  readonly stateIfCancelRequested: PostState;
  readonly reason: Reason | null;
  /** `publishedAt` is filled in by the database where it is absent. */
  readonly receipt?: Omit<Receipt, 'publishedAt'> & { publishedAt?: string };
  /** Not again before this many ms from now. */
  readonly waitMs?: number;
  /** The outcome is unknown from now on; first looked up after this many ms. */
  readonly lookupMs?: number;
  readonly countNotSent?: boolean;
  readonly countResend?: boolean;
  /** The job that brought it is used up; put it into the queue again. */
  readonly requeue?: boolean;
}

/** The SET list that carries out the `PostChange` in a jsonb expression, e.g. `$2::jsonb`, on `posts p`. */
export const setPost = (change: string): string => {
  const inMs = (key: string): string => `case when ${change} ? '${key}'
      then clock_timestamp() + (${change}->>'${key}')::float8 * interval '1 millisecond' end`;
  return `
    state = case when p.cancel_requested then ${change}->>'stateIfCancelRequested' else ${change}->>'state' end,
    state_at = clock_timestamp(), updated_at = clock_timestamp(), lease_owner = null, lease_until = null,
    reason = case when p.cancel_requested and ${change}->>'stateIfCancelRequested' <> ${change}->>'state' then null
      else nullif(${change}->'reason', 'null'::jsonb) end,
    receipt = case when ${change} ? 'receipt' then jsonb_build_object('publishedAt',
      to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) || (${change}->'receipt')
      else p.receipt end,
    not_before = ${inMs('waitMs')},
    lookup_at = ${inMs('lookupMs')},
    doubt_since = case when ${change} ? 'lookupMs' then clock_timestamp() else p.doubt_since end,
    not_sent_tries = p.not_sent_tries + (${change} ? 'countNotSent')::int,
    resends = p.resends + (${change} ? 'countResend')::int,
    queued_revision = case when ${change} ? 'requeue' then null else p.queued_revision end`;
};

/** The states in which a post waits for a person, who must hear of it. */
const needsPerson = `('failed', 'missed', 'partial', 'uncertain')`;

/** CTEs that tell of every row of `changed` (rows of `posts`): the event stream, the audit, and whom it concerns. */
export const tell = (actor: string, action: string): string => `
told as (
  insert into events (newsroom_id, type, data)
  select newsroom_id, 'post.changed', jsonb_build_object('id', id, 'state', state, 'revision', revision) from changed
), noted as (
  insert into audit (newsroom_id, actor, action, object_id, details)
  select newsroom_id, ${actor}, ${action}, id, jsonb_build_object('state', state, 'revision', revision) from changed
), noticed as (
  insert into outbox (newsroom_id, kind, payload)
  select newsroom_id, 'notice', jsonb_build_object('postId', id, 'articleId', article_id, 'channelId', channel_id,
    'network', network, 'state', state, 'revision', revision, 'dueAt', due_at, 'reason', reason)
  from changed where state in ${needsPerson}
)`;
