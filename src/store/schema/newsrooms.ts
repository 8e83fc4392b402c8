import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { NewsroomSettings } from '../../core/newsroom.ts';
import { createdAt } from './columns.ts';

/** The tenant. Its row is the lock that orders holds against permits: permits take it FOR SHARE, holds FOR UPDATE. */
export const newsrooms = pgTable('newsrooms', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  settings: jsonb('settings').$type<Partial<NewsroomSettings>>().notNull().default({}),
  /** The newsroom's data key, wrapped by TOWNCRIER_SECRET_KEY. */
  wrappedKey: text('wrapped_key').notNull(),
  createdAt: createdAt(),
});
