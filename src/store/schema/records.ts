import { bigserial, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';

/** What must follow a committed change, at least once: permalinks, webhooks, notices. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    newsroomId: text('newsroom_id').notNull(),
    kind: text('kind').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    tries: integer('tries').notNull().default(0),
    notBefore: instant('not_before').notNull().defaultNow(),
    createdAt: createdAt(),
    doneAt: instant('done_at'),
  },
  (table) => [index('outbox_open').on(table.doneAt, table.notBefore)],
);

/** What the event stream replays: `post.changed`, `hold.changed`, `article.changed`. */
export const events = pgTable(
  'events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    newsroomId: text('newsroom_id').notNull(),
    type: text('type').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    at: createdAt(),
  },
  (table) => [index('events_newsroom').on(table.newsroomId, table.id)],
);

/** Who did what to which object. Append-only; never holds a secret. */
export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    newsroomId: text('newsroom_id').notNull(),
    at: createdAt(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    objectId: text('object_id').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [index('audit_object').on(table.objectId)],
);

/** Answers kept for 24 h so that a repeated call with the same `Idempotency-Key` does nothing twice. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    newsroomId: text('newsroom_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    /** Null while the first call is still running. */
    status: integer('status'),
    body: jsonb('body'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.newsroomId, table.key] })],
);

/** Small facts about the whole installation, e.g. the scheduler's last tick. */
export const instance = pgTable('instance', {
  key: text('key').primaryKey(),
  value: jsonb('value').$type<Record<string, unknown>>().notNull(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
});
