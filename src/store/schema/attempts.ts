import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AttemptOutcome } from '../../core/attempt.ts';
import { createdAt, instant } from './columns.ts';
import { posts } from './posts.ts';

/** One permit and what became of it. The row is committed before the first byte leaves. */
export const attempts = pgTable(
  'attempts',
  {
    id: text('id').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    part: integer('part').notNull().default(0),
    fence: bigint('fence', { mode: 'number' }).notNull(),
    revision: integer('revision').notNull(),
    /** SHA-256 of what the permit allows to be sent. */
    bodyHash: text('body_hash').notNull(),
    openedAt: instant('opened_at').notNull().defaultNow(),
    permitExpiresAt: instant('permit_expires_at').notNull(),
    endedAt: instant('ended_at'),
    outcome: text('outcome').$type<AttemptOutcome>().notNull().default('open'),
    httpStatus: integer('http_status'),
    networkCode: text('network_code'),
    requestId: text('request_id'),
    networkPostId: text('network_post_id'),
    url: text('url'),
  },
  (table) => [
    // A second permit for the same part is impossible while one may still be out.
    uniqueIndex('attempts_one_open').on(table.postId, table.part).where(sql`outcome in ('open', 'in_doubt')`),
    // The few whose outcome is not known: the sweep and the doubt breaker look here every second.
    index('attempts_unsettled').on(table.permitExpiresAt).where(sql`outcome in ('open', 'in_doubt')`),
    index('attempts_post').on(table.postId, table.openedAt),
  ],
);

/** Invisible work already done for a post: uploads and containers at the network. */
export const preparations = pgTable(
  'preparations',
  {
    id: text('id').primaryKey(),
    postId: text('post_id')
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    networkId: text('network_id').notNull(),
    expiresAt: instant('expires_at'),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex('preparations_key').on(table.postId, table.key)],
);

/** What the network said each time a doubtful attempt was looked up. */
export const lookups = pgTable(
  'lookups',
  {
    id: text('id').primaryKey(),
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    at: instant('at').notNull().defaultNow(),
    answer: text('answer').notNull(),
    evidence: jsonb('evidence').$type<Record<string, unknown>>(),
  },
  (table) => [index('lookups_attempt').on(table.attemptId)],
);
