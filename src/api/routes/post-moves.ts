import { z } from 'zod';
import { approvePost } from '../../actions/approve-post.ts';
import { cancelPost } from '../../actions/cancel-post.ts';
import { getPost } from '../../actions/get-post.ts';
import { resolution, resolvePost } from '../../actions/resolve-post.ts';
import { retryPost } from '../../actions/retry-post.ts';
import { schedulePost, schedulePostInput } from '../../actions/schedule-post.ts';
import { TowncrierError } from '../../core/errors.ts';
import { post } from '../../core/post.ts';
import { answers, idParams, type Routes } from '../documented.ts';
import { answerPost, revisionIn } from '../etag.ts';
import { actorOf } from '../request-actor.ts';

const tags = ['posts'];
/** Commands without a body may still be sent `{}`. */
const nothing = z.strictObject({}).nullish();

export const postMoveRoutes: Routes = (context) => async (app) => {
  app.post(
    '/posts/:id/schedule',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Put a post on the clock or move it: at a time, in the next slot, or now',
        params: idParams,
        body: schedulePostInput,
        response: answers({ 200: post }),
      },
    },
    async (request, reply) => {
      const input = { postId: request.params.id, revision: revisionIn(request), when: request.body };
      return answerPost(reply, await schedulePost(context, actorOf(request), input));
    },
  );
  app.post(
    '/posts/:id/approve',
    {
      schema: {
        tags,
        summary: 'Let a draft be scheduled where the newsroom asks for approval',
        params: idParams,
        body: nothing,
        response: answers({ 200: post }),
      },
    },
    async (request, reply) => {
      const input = { postId: request.params.id, revision: revisionIn(request) };
      return answerPost(reply, await approvePost(context, actorOf(request), input));
    },
  );
  app.post(
    '/posts/:id/cancel',
    {
      schema: {
        tags,
        summary: '200: it will never appear. 202: a send is being looked up; if absent, it is cancelled',
        params: idParams,
        body: nothing,
        response: answers({ 200: post, 202: post }),
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const postId = request.params.id;
      const result = await cancelPost(context, by, { postId }).then(
        (done) => done.result,
        (error: unknown) => {
          // What was asked for is so already: asking again is no conflict.
          if (error instanceof TowncrierError && error.details?.['state'] === 'cancelled') return 'cancelled';
          throw error;
        },
      );
      reply.code(result === 'cancelled' ? 200 : 202);
      return answerPost(reply, await getPost(context, by, { postId }));
    },
  );
  app.post(
    '/posts/:id/retry',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Send a failed or missed post again',
        params: idParams,
        body: nothing,
        response: answers({ 200: post }),
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const postId = request.params.id;
      await retryPost(context, by, { postId });
      return answerPost(reply, await getPost(context, by, { postId }));
    },
  );
  app.post(
    '/posts/:id/resolve',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Say what became of a post that the network could not be asked about',
        params: idParams,
        body: resolution,
        response: answers({ 200: post }),
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const postId = request.params.id;
      await resolvePost(context, by, { postId, ...request.body });
      return answerPost(reply, await getPost(context, by, { postId }));
    },
  );
};
