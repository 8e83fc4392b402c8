import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core';
import type { NetworkName } from '../../core/network.ts';
import { channels } from './channels.ts';
import { createdAt, instant } from './columns.ts';
import { newsrooms } from './newsrooms.ts';

/** "Nothing leaves." With neither network nor channel it holds the whole newsroom. */
export const holds = pgTable(
  'holds',
  {
    id: text('id').primaryKey(),
    newsroomId: text('newsroom_id')
      .notNull()
      .references(() => newsrooms.id),
    network: text('network').$type<NetworkName>(),
    channelId: text('channel_id').references(() => channels.id),
    exceptBreaking: boolean('except_breaking').notNull().default(false),
    reason: text('reason').notNull(),
    actor: text('actor').notNull(),
    createdAt: createdAt(),
    until: instant('until'),
    liftedAt: instant('lifted_at'),
    liftedBy: text('lifted_by'),
    overdue: text('overdue').$type<'review' | 'slots' | 'space' | 'drop'>(),
  },
  (table) => [index('holds_active').on(table.newsroomId).where(sql`lifted_at is null`)],
);
