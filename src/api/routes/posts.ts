import { z } from 'zod';
import { createPost } from '../../actions/create-post.ts';
import { deletePost } from '../../actions/delete-post.ts';
import { editPost } from '../../actions/edit-post.ts';
import { getPost } from '../../actions/get-post.ts';
import { listPosts, listPostsInput } from '../../actions/list-posts.ts';
import { createPostInput, editPostInput } from '../../actions/post-content.ts';
import { post } from '../../core/post.ts';
import { answers, idParams, pageOf, type Routes } from '../documented.ts';
import { answerPost, requiredRevision, revisionIn } from '../etag.ts';
import { actorOf } from '../request-actor.ts';

const tags = ['posts'];

export const postRoutes: Routes = (context) => async (app) => {
  app.get(
    '/posts',
    {
      schema: {
        tags,
        summary: 'Posts by due time, undated ones last',
        querystring: listPostsInput,
        response: answers({ 200: pageOf(post) }),
      },
    },
    (request) => listPosts(context, actorOf(request), request.query),
  );
  app.post(
    '/posts',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'A post in your own words',
        body: createPostInput,
        response: answers({ 201: post }),
      },
    },
    async (request, reply) => {
      const made = await createPost(context, actorOf(request), request.body);
      reply.code(201).header('Location', `/api/v1/posts/${made.id}`);
      return answerPost(reply, made);
    },
  );
  app.get(
    '/posts/:id',
    { schema: { tags, summary: 'One post', params: idParams, response: answers({ 200: post }) } },
    async (request, reply) =>
      answerPost(reply, await getPost(context, actorOf(request), { postId: request.params.id })),
  );
  app.patch(
    '/posts/:id',
    {
      schema: {
        tags,
        summary: 'Change a post that has not left; needs If-Match',
        params: idParams,
        body: editPostInput,
        response: answers({ 200: post }),
      },
    },
    async (request, reply) => {
      const input = { postId: request.params.id, revision: requiredRevision(request), change: request.body };
      return answerPost(reply, await editPost(context, actorOf(request), input));
    },
  );
  app.delete(
    '/posts/:id',
    {
      schema: {
        tags,
        summary: 'Delete a post that was never tried',
        params: idParams,
        response: answers({ 204: z.null() }),
      },
    },
    async (request, reply) => {
      await deletePost(context, actorOf(request), {
        postId: request.params.id,
        revision: revisionIn(request),
      });
      return reply.code(204).send(null);
    },
  );
};
