import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { articleRecord } from '../core/article-record.ts';
import { channel } from '../core/channel.ts';
import { excerpt } from '../core/excerpt.ts';
import { newsroomSettings } from '../core/newsroom.ts';
import { post } from '../core/post.ts';
import { problemDocument } from './problem.ts';

/** A group of routes, given the context. */
export type Routes = (context: Context) => FastifyPluginAsyncZod;

/** The shapes that the document names; a registry of its own, so that two apps in one process do not meet. */
export const namedShapes = z.registry<{ id?: string }>();
namedShapes.add(post, { id: 'Post' });
namedShapes.add(articleRecord, { id: 'Article' });
namedShapes.add(excerpt, { id: 'Excerpt' });
namedShapes.add(channel, { id: 'Channel' });
namedShapes.add(newsroomSettings, { id: 'Settings' });
namedShapes.add(problemDocument, { id: 'Problem' });

/** What a route may answer: its successes, and the one shape of all failures. */
export const answers = <Successes extends Record<number, z.ZodType>>(successes: Successes) => ({
  ...successes,
  '4xx': problemDocument,
  '5xx': problemDocument,
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** Ids are opaque; one that cannot be ours is answered like one that is unknown. */
export const idParams = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });
