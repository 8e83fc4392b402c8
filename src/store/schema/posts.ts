import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Receipt } from '../../core/attempt.ts';
import type { Excerpt } from '../../core/excerpt.ts';
import type { NetworkName } from '../../core/network.ts';
import type { PostClass, PostKind, PostMedia, PostState, Problem, Reason } from '../../core/post.ts';
import { articles } from './articles.ts';
import { channels } from './channels.ts';
import { createdAt, instant } from './columns.ts';
import { newsrooms } from './newsrooms.ts';

/** A part's media also remember the stored file. */
export type StoredMedia = PostMedia & { sha256: string };
export interface StoredPart {
  text: string;
  media?: StoredMedia[];
}

export const posts = pgTable(
  'posts',
  {
    id: text('id').primaryKey(),
    newsroomId: text('newsroom_id')
      .notNull()
      .references(() => newsrooms.id),
    articleId: text('article_id').references(() => articles.id),
    channelId: text('channel_id')
      .notNull()
      .references(() => channels.id),
    network: text('network').$type<NetworkName>().notNull(),
    kind: text('kind').$type<PostKind>().notNull(),
    text: text('text').notNull(),
    /** Only for threads: the parts in order; `text` is then the first part's. */
    parts: jsonb('parts').$type<StoredPart[]>(),
    media: jsonb('media').$type<StoredMedia[]>().notNull().default([]),
    link: text('link'),
    /** What the post rests on; checked against the article before it leaves. */
    excerpt: jsonb('excerpt').$type<Excerpt>(),
    length: integer('length').notNull(),
    limit: integer('limit').notNull(),
    problems: jsonb('problems').$type<Problem[]>().notNull().default([]),
    /** Grows with every edit, move and state change by a person; the API's ETag. */
    revision: integer('revision').notNull().default(1),
    state: text('state').$type<PostState>().notNull().default('draft'),
    stateAt: instant('state_at').notNull().defaultNow(),
    class: text('class').$type<PostClass>().notNull().default('normal'),
    dueAt: instant('due_at'),
    timeZone: text('time_zone').notNull().default('UTC'),
    /** The wall-clock time that was meant, e.g. `2026-11-23T14:30`. */
    localTime: text('local_time'),
    maxLatenessSeconds: integer('max_lateness_seconds').notNull(),
    /** Not before this instant again: rate limit, unfinished container, a retry's wait. */
    notBefore: instant('not_before'),

    // The publisher's own columns. Only the publish protocol writes them.
    /** Bumped at each claim; a worker whose fence is old can do nothing. */
    fence: bigint('fence', { mode: 'number' }).notNull().default(0),
    leaseOwner: text('lease_owner'),
    leaseUntil: instant('lease_until'),
    /** When and how often it was put into the queue. */
    queuedAt: instant('queued_at'),
    /** The revision that is in the queue; any other one still has to be put there. */
    queuedRevision: integer('queued_revision'),
    enqueueSeq: integer('enqueue_seq').notNull().default(0),
    /** A cancel that came while the outcome was being looked up: absent means cancelled. */
    cancelRequested: boolean('cancel_requested').notNull().default(false),
    doubtSince: instant('doubt_since'),
    lookupAt: instant('lookup_at'),
    /** Reads that said "absent" after the quiet period; two make it true. */
    absentReads: integer('absent_reads').notNull().default(0),
    /** Automatic second sends after a proven absence; at most one. */
    resends: integer('resends').notNull().default(0),
    /** Tries that surely sent nothing. */
    notSentTries: integer('not_sent_tries').notNull().default(0),

    reason: jsonb('reason').$type<Reason>(),
    receipt: jsonb('receipt').$type<Receipt>(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('posts_due').on(table.dueAt).where(sql`state = 'scheduled'`),
    index('posts_to_queue')
      .on(table.dueAt)
      .where(sql`state = 'scheduled' and queued_revision is distinct from revision`),
    // The doubt breaker counts what became doubtful in the last minutes.
    index('posts_doubted').on(table.doubtSince).where(sql`doubt_since is not null`),
    index('posts_publishing').on(table.lookupAt).where(sql`state = 'publishing'`),
    index('posts_channel').on(table.channelId, table.dueAt),
    index('posts_article').on(table.articleId),
    // Composing twice, also at the same moment, makes one post per channel and kind.
    uniqueIndex('posts_one_per_kind')
      .on(table.articleId, table.channelId, table.kind)
      .where(sql`kind <> 'custom' and state <> 'cancelled'`),
    index('posts_list').on(table.newsroomId, table.state, table.dueAt, table.id),
  ],
);
