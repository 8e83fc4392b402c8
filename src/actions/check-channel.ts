import { and, eq } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import type { Reason } from '../core/post.ts';
import { isNetworkError } from '../networks/errors.ts';
import type { ChannelCheck } from '../networks/network.ts';
import { openCredentials } from '../store/credentials.ts';
import { type ChannelRow, findChannel } from '../store/find-rows.ts';
import { readNewsroom } from '../store/newsroom-settings.ts';
import { recordAudit } from '../store/record-event.ts';
import { channels } from '../store/schema/index.ts';
import { notFound } from './not-found.ts';

/** As long as somebody waits in front of a screen. */
const patienceMs = 15_000;

/**
 * Asks the network whether the channel's token works and for whom, and remembers a token that does not.
 * Throws `network` when the network could not be asked.
 */
export async function checkChannel(
  context: Context,
  by: Actor,
  input: { channelId: string },
): Promise<ChannelCheck> {
  const row = await findChannel(context.db, by, input.channelId);
  if (row === null) throw notFound('channel');
  const newsroom = await readNewsroom(context.db, by.newsroomId);
  const { accessToken } = openCredentials(newsroom, row, context.secretKey);
  const { externalId, settings } = row;
  const client = context.networks[row.network].open({ externalId, accessToken, settings });
  try {
    const check = await client.check({ signal: AbortSignal.timeout(patienceMs) });
    await remember(context, by, row, check.ok ? null : refusal(check.message));
    return check;
  } catch (error) {
    if (!isNetworkError(error)) throw notAsked(error);
    if (error.name !== 'Unauthorized') throw notAsked(error, error.reason);
    await remember(context, by, row, error.reason);
    return {
      ok: false,
      name: null,
      missingScopes: [],
      expiresAt: null,
      quotaLeft: null,
      message: error.message,
    };
  }
}

/** Only for the credentials that were tried: a reconnection meanwhile wins. */
async function remember(
  context: Context,
  by: Actor,
  row: ChannelRow,
  authReason: Reason | null,
): Promise<void> {
  const authState = authReason === null ? 'ok' : 'needs_auth';
  if (authState === row.authState) return;
  await context.db.transaction(async (tx) => {
    await tx
      .update(channels)
      .set({ authState, authReason })
      .where(and(eq(channels.id, row.id), eq(channels.credentialsVersion, row.credentialsVersion)));
    await recordAudit(tx, by, 'channel.check', row.id, { authState });
  });
}

function refusal(message: string | null): Reason {
  return {
    code: 'unauthorized',
    message: message ?? 'The network does not accept the channel’s token.',
    remedy: 'Reconnect the channel with new credentials.',
  };
}

function notAsked(cause: unknown, why?: Reason): TowncrierError {
  return new TowncrierError(
    'network',
    'channel_not_checked',
    why?.message ?? 'The network could not be asked.',
    {
      remedy: why?.remedy ?? 'Try again in a minute.',
      cause,
    },
  );
}
