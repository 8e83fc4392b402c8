import { z } from 'zod';
import { addChannel } from '../../actions/add-channel.ts';
import { addChannelInput, editChannelInput } from '../../actions/channel-input.ts';
import { checkChannel } from '../../actions/check-channel.ts';
import { deleteChannel } from '../../actions/delete-channel.ts';
import { editChannel } from '../../actions/edit-channel.ts';
import { getChannel } from '../../actions/get-channel.ts';
import { listChannels } from '../../actions/list-channels.ts';
import { channel } from '../../core/channel.ts';
import { answers, idParams, type Routes } from '../documented.ts';
import { actorOf } from '../request-actor.ts';

const tags = ['channels'];
const channelList = z.object({ items: z.array(channel), nextCursor: z.null() });
const channelCheck = z.object({
  ok: z.boolean(),
  name: z.string().nullable(),
  missingScopes: z.array(z.string()),
  expiresAt: z.string().nullable(),
  quotaLeft: z.number().nullable(),
  message: z.string().nullable(),
});

export const channelRoutes: Routes = (context) => async (app) => {
  app.get(
    '/channels',
    { schema: { tags, summary: 'The connected accounts', response: answers({ 200: channelList }) } },
    async (request) => ({ items: await listChannels(context, actorOf(request)), nextCursor: null }),
  );
  app.post(
    '/channels',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Connect an account',
        body: addChannelInput,
        response: answers({ 201: channel }),
      },
    },
    async (request, reply) => {
      const added = await addChannel(context, actorOf(request), request.body);
      return reply.code(201).header('Location', `/api/v1/channels/${added.id}`).send(added);
    },
  );
  app.get(
    '/channels/:id',
    { schema: { tags, summary: 'One channel', params: idParams, response: answers({ 200: channel }) } },
    (request) => getChannel(context, actorOf(request), { channelId: request.params.id }),
  );
  app.patch(
    '/channels/:id',
    {
      schema: {
        tags,
        summary: 'Rename, set or reconnect a channel',
        params: idParams,
        body: editChannelInput,
        response: answers({ 200: channel }),
      },
    },
    (request) =>
      editChannel(context, actorOf(request), { channelId: request.params.id, change: request.body }),
  );
  app.delete(
    '/channels/:id',
    {
      schema: {
        tags,
        summary: 'Disconnect an account and erase its credentials',
        params: idParams,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await deleteChannel(context, actorOf(request), { channelId: request.params.id });
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/channels/:id/check',
    {
      schema: {
        tags,
        summary: 'Ask the network whether the channel’s token works',
        params: idParams,
        response: answers({ 200: channelCheck }),
      },
    },
    async (request) => {
      const check = await checkChannel(context, actorOf(request), { channelId: request.params.id });
      return {
        ...check,
        missingScopes: [...check.missingScopes],
        expiresAt: check.expiresAt?.toISOString() ?? null,
      };
    },
  );
};
