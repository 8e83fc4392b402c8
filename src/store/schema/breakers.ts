import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { NetworkName } from '../../core/network.ts';
import { instant } from './columns.ts';
import { newsrooms } from './newsrooms.ts';

/**
 * A network that answers doubtfully, per newsroom. While `nextCanaryAt` is set the breaker is open: nothing
 * leaves for that network but one canary whenever the instant has passed.
 */
export const breakers = pgTable(
  'breakers',
  {
    newsroomId: text('newsroom_id')
      .notNull()
      .references(() => newsrooms.id),
    network: text('network').$type<NetworkName>().notNull(),
    openedAt: instant('opened_at').notNull().defaultNow(),
    nextCanaryAt: instant('next_canary_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.newsroomId, table.network] })],
);
