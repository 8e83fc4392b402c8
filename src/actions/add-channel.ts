import { and, eq, sql } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import type { Channel } from '../core/channel.ts';
import { TowncrierError } from '../core/errors.ts';
import { channelView } from '../store/channel-view.ts';
import { sealCredentials } from '../store/credentials.ts';
import { readNewsroom } from '../store/newsroom-settings.ts';
import { onceId } from '../store/once-id.ts';
import { recordAudit } from '../store/record-event.ts';
import { channels } from '../store/schema/index.ts';
import { type AddChannelInput, toCredentials } from './channel-input.ts';

/**
 * Connects an account. One that was removed comes back with its id and history; one that is connected already is a
 * conflict naming its id.
 */
export async function addChannel(context: Context, by: Actor, input: AddChannelInput): Promise<Channel> {
  const newsroom = await readNewsroom(context.db, by.newsroomId);
  return context.db.transaction(async (tx) => {
    const account = and(
      eq(channels.newsroomId, by.newsroomId),
      eq(channels.network, input.network),
      eq(channels.externalId, input.externalId),
    );
    const [known] = await tx.select().from(channels).where(account).for('update');
    const id = known?.id ?? onceId('channel', by);
    // The same call again, after a crash before its answer: it made this channel.
    if (known && known.deletedAt === null && known.id === onceId('channel', by)) return channelView(known);
    if (known && known.deletedAt === null) throw exists(known.id);
    const values = {
      id,
      newsroomId: by.newsroomId,
      network: input.network,
      name: input.name,
      externalId: input.externalId,
      credentials: sealCredentials(newsroom, { id }, toCredentials(input.credentials), context.secretKey),
      settings: input.settings ?? {},
      authState: 'ok' as const,
      authReason: null,
      deletedAt: null,
    };
    const [row] = known
      ? await tx
          .update(channels)
          .set({ ...values, credentialsVersion: sql`${channels.credentialsVersion} + 1` })
          .where(account)
          .returning()
      : await tx.insert(channels).values(values).onConflictDoNothing().returning();
    // Somebody connected it between our look and our write.
    if (!row) throw exists();
    await recordAudit(tx, by, 'channel.add', row.id, { network: row.network, externalId: row.externalId });
    return channelView(row);
  });
}

function exists(channelId?: string): TowncrierError {
  return new TowncrierError('conflict', 'channel_exists', 'This account is connected already.', {
    field: 'externalId',
    remedy: 'To give it new credentials, PATCH the channel.',
    details: channelId === undefined ? undefined : { channelId },
  });
}
