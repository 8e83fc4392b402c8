import { z } from 'zod';
import { composeArticlePosts, composeInput } from '../../actions/compose-article-posts.ts';
import { getArticle } from '../../actions/get-article.ts';
import { importArticle, importInput } from '../../actions/import-article.ts';
import { listArticles } from '../../actions/list-articles.ts';
import { pageInput } from '../../actions/page-input.ts';
import { scheduleArticle, scheduleArticleInput } from '../../actions/schedule-article.ts';
import { articleWithPosts, importedArticle, listedArticle } from '../../core/article-record.ts';
import { post } from '../../core/post.ts';
import { answers, idParams, pageOf, type Routes } from '../documented.ts';
import { actorOf } from '../request-actor.ts';

/** A long article is megabytes; nothing else that people send is. */
const articleBodyBytes = 10_000_000;
const tags = ['articles'];
const items = z.object({ items: z.array(post) });

export const articleRoutes: Routes = (context) => async (app) => {
  app.post(
    '/articles',
    {
      config: { once: true },
      bodyLimit: articleBodyBytes,
      schema: {
        tags,
        summary: 'Read an article from its address, HTML or text',
        body: importInput,
        response: answers({ 200: importedArticle, 201: importedArticle }),
      },
    },
    async (request, reply) => {
      const { created, ...imported } = await importArticle(context, actorOf(request), request.body);
      reply.header('Location', `/api/v1/articles/${imported.article.id}`);
      return reply.code(created ? 201 : 200).send(imported);
    },
  );
  app.get(
    '/articles',
    {
      schema: {
        tags,
        summary: 'Articles with their posts, newest first',
        querystring: pageInput,
        response: answers({ 200: pageOf(listedArticle) }),
      },
    },
    (request) => listArticles(context, actorOf(request), request.query),
  );
  app.get(
    '/articles/:id',
    {
      schema: {
        tags,
        summary: 'One article with its excerpts and posts',
        params: idParams,
        response: answers({ 200: articleWithPosts }),
      },
    },
    (request) => getArticle(context, actorOf(request), { articleId: request.params.id }),
  );
  app.post(
    '/articles/:id/posts',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Make the article’s posts: drafts with proposed times, one per channel and kind',
        params: idParams,
        body: composeInput,
        response: answers({ 201: items }),
      },
    },
    async (request, reply) => {
      const input = { articleId: request.params.id, choice: request.body };
      return reply.code(201).send({ items: await composeArticlePosts(context, actorOf(request), input) });
    },
  );
  app.post(
    '/articles/:id/schedule',
    {
      config: { once: true },
      schema: {
        tags,
        summary: 'Put all posts of the article on the clock, or none',
        params: idParams,
        body: scheduleArticleInput,
        response: answers({ 200: items }),
      },
    },
    async (request) => {
      const input = { articleId: request.params.id, when: request.body };
      return { items: await scheduleArticle(context, actorOf(request), input) };
    },
  );
};
