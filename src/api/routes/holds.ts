import { z } from 'zod';
import { liftHold } from '../../actions/holds/lift-hold.ts';
import { listHolds } from '../../actions/holds/list-holds.ts';
import { placeHold } from '../../actions/holds/place-hold.ts';
import { networkInput } from '../../actions/network-input.ts';
import { networkName } from '../../core/network.ts';
import { answers, idParams, type Routes } from '../documented.ts';
import { actorOf } from '../request-actor.ts';

const tags = ['holds'];
const id = z.string();
const hold = z.object({
  id,
  network: networkName.nullable(),
  channelId: id.nullable(),
  exceptBreaking: z.boolean(),
  reason: z.string(),
  actor: z.string(),
  createdAt: z.string(),
  until: z.string().nullable(),
});
const placeInput = z
  .strictObject({
    network: networkInput.optional(),
    channelId: id.max(64).optional(),
    exceptBreaking: z.boolean().optional(),
    reason: z.string().trim().min(1).max(1000),
    until: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(({ network, channelId }) => network === undefined || channelId === undefined, {
    path: ['channelId'],
    message: 'Hold a network or a channel, not both.',
  })
  .refine(({ until }) => until === undefined || Date.parse(until) > Date.now(), {
    path: ['until'],
    message: 'This time has passed.',
  });
const liftInput = z
  .strictObject({ overdue: z.enum(['review', 'slots', 'space', 'drop']).default('review') })
  .nullish()
  .transform((input) => input ?? { overdue: 'review' as const });

export const holdRoutes: Routes = (context) => async (app) => {
  app.post(
    '/holds',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Nothing leaves: the newsroom, a network or a channel; names the posts already in flight',
        body: placeInput,
        response: answers({ 201: z.object({ id, inFlight: z.array(id) }) }),
      },
    },
    async (request, reply) => {
      const { network, channelId, exceptBreaking, reason, until } = request.body;
      const placed = await placeHold(context, actorOf(request), {
        reason,
        network,
        channelId,
        exceptBreaking,
        until: until === undefined ? undefined : new Date(until),
      });
      return reply.code(201).send(placed);
    },
  );
  app.get(
    '/holds',
    {
      schema: {
        tags,
        summary: 'The holds in force',
        response: answers({ 200: z.object({ items: z.array(hold), nextCursor: z.null() }) }),
      },
    },
    async (request) => ({ items: await listHolds(context, actorOf(request)), nextCursor: null }),
  );
  app.post(
    '/holds/:id/lift',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Lift a hold and say what becomes of what came due under it',
        params: idParams,
        body: liftInput,
        response: answers({ 200: z.object({ overdue: z.array(id) }) }),
      },
    },
    (request) =>
      liftHold(context, actorOf(request), { holdId: request.params.id, overdue: request.body.overdue }),
  );
};
