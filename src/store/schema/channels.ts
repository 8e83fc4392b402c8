import { integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { NetworkName } from '../../core/network.ts';
import type { Reason } from '../../core/post.ts';
import { createdAt, instant } from './columns.ts';
import { newsrooms } from './newsrooms.ts';

/** One connected account. Credentials are AES-256-GCM ciphertext bound to this row. */
export const channels = pgTable(
  'channels',
  {
    id: text('id').primaryKey(),
    newsroomId: text('newsroom_id')
      .notNull()
      .references(() => newsrooms.id),
    network: text('network').$type<NetworkName>().notNull(),
    name: text('name').notNull(),
    externalId: text('external_id').notNull(),
    /** Encrypted JSON `{ accessToken, refreshToken?, expiresAt? }`. */
    credentials: text('credentials').notNull(),
    credentialsVersion: integer('credentials_version').notNull().default(1),
    settings: jsonb('settings').$type<Record<string, unknown>>().notNull().default({}),
    /** `needs_auth` stops permits until somebody reconnects. */
    authState: text('auth_state').$type<'ok' | 'needs_auth'>().notNull().default('ok'),
    authReason: jsonb('auth_reason').$type<Reason>(),
    /** No permit before this instant: a rate limit or the channel's spacing. */
    nextFreeAt: instant('next_free_at'),
    createdAt: createdAt(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [uniqueIndex('channels_account').on(table.newsroomId, table.network, table.externalId)],
);
