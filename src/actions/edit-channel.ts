import { eq, sql } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import type { Channel } from '../core/channel.ts';
import { channelView } from '../store/channel-view.ts';
import { sealCredentials } from '../store/credentials.ts';
import { findChannel } from '../store/find-rows.ts';
import { readNewsroom } from '../store/newsroom-settings.ts';
import { recordAudit } from '../store/record-event.ts';
import { channels } from '../store/schema/index.ts';
import { type EditChannelInput, toCredentials } from './channel-input.ts';
import { notFound } from './not-found.ts';

/** Changes what is given. New credentials end `needs_auth`: the account was reconnected. */
export async function editChannel(
  context: Context,
  by: Actor,
  input: { channelId: string; change: EditChannelInput },
): Promise<Channel> {
  const { name, settings, credentials } = input.change;
  const newsroom = await readNewsroom(context.db, by.newsroomId);
  return context.db.transaction(async (tx) => {
    const known = await findChannel(tx, by, input.channelId);
    if (known === null) throw notFound('channel');
    const reconnected = credentials && {
      credentials: sealCredentials(newsroom, known, toCredentials(credentials), context.secretKey),
      credentialsVersion: sql`${channels.credentialsVersion} + 1`,
      authState: 'ok' as const,
      authReason: null,
    };
    const change = {
      // Names the row itself, so that a change of nothing is still a valid statement.
      id: known.id,
      ...(name === undefined ? {} : { name }),
      ...(settings === undefined ? {} : { settings }),
      ...reconnected,
    };
    const [row] = await tx.update(channels).set(change).where(eq(channels.id, known.id)).returning();
    if (!row) throw notFound('channel');
    await recordAudit(tx, by, 'channel.edit', row.id, { changed: Object.keys(input.change) });
    return channelView(row);
  });
}
