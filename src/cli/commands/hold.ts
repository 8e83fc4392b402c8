import { z } from 'zod';
import type { Actor, Context } from '../../context.ts';
import { TowncrierError } from '../../core/errors.ts';
import type { ApiClient } from '../api-client.ts';
import { networkOption } from '../networks-option.ts';
import { print, say } from '../output.ts';
import { serverClient } from '../server-client.ts';

/** An emergency waits this long for the server, then goes to the database. */
const serverPatienceMs = 4000;

interface HoldOptions {
  reason?: string;
  network?: string;
  channel?: string;
  exceptBreaking?: boolean;
  json?: boolean;
}

/** `hold [--network N|--channel ID] [--except-breaking] --reason TEXT`; works without a server. */
export async function hold(options: HoldOptions): Promise<void> {
  if (!options.reason?.trim()) {
    throw new TowncrierError('usage', 'reason_missing', 'A hold needs a reason that everybody can read.', {
      field: '--reason',
      remedy: 'For example: --reason "earthquake in the region".',
    });
  }
  const network = networkOption(options.network);
  if (network !== undefined && options.channel !== undefined) {
    throw new TowncrierError('usage', 'hold_unclear', 'A hold is on a network or on a channel, not both.', {
      field: '--channel',
      remedy: 'Leave one of them out.',
    });
  }
  const input = {
    reason: options.reason.trim(),
    ...(network && { network }),
    ...(options.channel !== undefined && { channelId: options.channel }),
    ...(options.exceptBreaking && { exceptBreaking: true }),
  };
  const placed = await serverElseStraight(
    (api) => api.post<{ id: string; inFlight: string[] }>('/holds', input),
    async () => {
      const { holdInput, placeHold } = await import('../../actions/holds/place-hold.ts');
      const checked = holdInput.safeParse(input);
      if (!checked.success) {
        const [issue] = checked.error.issues;
        throw new TowncrierError('validation', 'hold_invalid', issue?.message ?? 'The hold is not valid.', {
          field: issue?.path.join('.'),
        });
      }
      return straight((context, by) => placeHold(context, by, checked.data));
    },
  );
  print(placed, options, ({ id, inFlight }) =>
    [
      `Nothing more leaves. Lift it with: towncrier resume ${id}`,
      ...(inFlight.length > 0 ? [`Already on their way, and may still appear: ${inFlight.join(', ')}`] : []),
    ].join('\n'),
  );
}

const overdueChoice = z.enum(['review', 'slots', 'space', 'drop']);

/** `resume HOLD --overdue review|slots|space|drop`. */
export async function resume(holdId: string, options: { overdue: string; json?: boolean }): Promise<void> {
  const choice = overdueChoice.safeParse(options.overdue);
  if (!choice.success) {
    throw new TowncrierError('usage', 'overdue_unknown', `There is no choice “${options.overdue}”.`, {
      field: '--overdue',
      remedy: 'review (the default: nothing leaves by itself), slots, space or drop.',
    });
  }
  const overdue = choice.data;
  const lifted = await serverElseStraight(
    (api) => api.post<{ overdue?: string[] }>(`/holds/${encodeURIComponent(holdId)}/lift`, { overdue }),
    async () => {
      const { liftHold } = await import('../../actions/holds/lift-hold.ts');
      return straight((context, by) => liftHold(context, by, { holdId, overdue }));
    },
  );
  print(lifted, options, () => `Lifted. Overdue posts: ${overdue}.`);
}

/** Loaded only now: with a server that answers, an emergency does not wait for the whole program to load. */
async function straight<T>(act: (context: Context, by: Actor) => Promise<T>): Promise<T> {
  return (await import('../straight-context.ts')).straight(act);
}

async function serverElseStraight<T>(ask: (api: ApiClient) => Promise<T>, act: () => Promise<T>): Promise<T> {
  try {
    return await ask(await serverClient(serverPatienceMs));
  } catch (error) {
    const gone =
      error instanceof TowncrierError && (error.kind === 'unavailable' || error.code === 'api_key_missing');
    if (!gone) throw error;
    say('The server does not answer; going straight to the database.');
    return act();
  }
}
