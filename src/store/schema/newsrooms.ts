import { bigint, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { NewsroomSettings } from '../../core/newsroom.ts';
import { createdAt } from './columns.ts';

/** The tenant. Its row is the lock that orders holds against permits: permits take it FOR SHARE, holds FOR UPDATE. */
export const newsrooms = pgTable('newsrooms', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  settings: jsonb('settings').$type<Partial<NewsroomSettings>>().notNull().default({}),
  /** The newsroom's data key, wrapped by TOWNCRIER_SECRET_KEY. */
  wrappedKey: text('wrapped_key').notNull(),
  /** Signs the newsroom's webhooks; sealed like a channel's credentials. */
  webhookSecret: text('webhook_secret'),
  /** Grows with every hold placed. A permit names the epoch under which it saw no hold; a newer one refuses it. */
  holdEpoch: bigint('hold_epoch', { mode: 'number' }).notNull().default(0),
  createdAt: createdAt(),
});
