import { z } from 'zod';
import type { Actor, Context } from '../../context.ts';
import { TowncrierError } from '../../core/errors.ts';
import { networkName } from '../../core/network.ts';
import { announce } from '../../store/publishing/announce.ts';
import { inFlight, insertHold, type NewHold, raiseHoldEpoch } from '../../store/publishing/hold-rows.ts';
import { inTransaction } from '../../store/publishing/in-transaction.ts';

/** With neither network nor channel it holds the whole newsroom. */
export const holdInput = z.object({
  network: networkName.optional(),
  channelId: z.string().optional(),
  exceptBreaking: z.boolean().optional(),
  reason: z.string().trim().min(1).max(1000),
  // Not coerced: null would become 1970, and the hold would end at once.
  until: z.date().optional(),
});
export type HoldInput = z.infer<typeof holdInput>;

/**
 * "Nothing leaves." When this resolves no further permit is given to what it covers; `inFlight` names the posts
 * whose send is already out. Works in the store alone, whatever becomes of the queue.
 */
export async function placeHold(
  context: Pick<Context, 'store'>,
  by: Actor,
  input: HoldInput,
): Promise<{ id: string; inFlight: string[] }> {
  const { pool } = context.store;
  const hold: NewHold = {
    newsroomId: by.newsroomId,
    actor: by.name,
    network: input.network ?? null,
    channelId: input.channelId ?? null,
    exceptBreaking: input.exceptBreaking ?? false,
    reason: input.reason,
    until: input.until ?? null,
  };
  const placed = await inTransaction(pool, async (client) => {
    if (!(await raiseHoldEpoch(client, by.newsroomId))) throw unknown('newsroom');
    if (hold.channelId !== null) {
      const found = await client.query('select 1 from channels where id = $1 and newsroom_id = $2', [
        hold.channelId,
        by.newsroomId,
      ]);
      if (found.rowCount === 0) throw unknown('channel');
    }
    return { id: await insertHold(client, hold), inFlight: await inFlight(client, hold) };
  });
  announce(pool, by.newsroomId);
  return placed;
}

const unknown = (what: 'newsroom' | 'channel'): TowncrierError =>
  new TowncrierError('not_found', `${what}_not_found`, `There is no such ${what}.`, {
    field: what === 'channel' ? 'channelId' : undefined,
  });
