import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { eventsSince, openEventFeed } from '../../actions/follow-events.ts';
import type { EventRow } from '../../store/event-rows.ts';
import { answers, type Routes } from '../documented.ts';
import { actorOf } from '../request-actor.ts';
import { secureHeaders } from '../secure-headers.ts';

/** Proxies close a connection on which nothing moves, most after 30 s or 60 s. */
const heartbeatMs = 15_000;
/** A reader that has fallen this far behind is let go; it comes back with Last-Event-ID. */
const mostUnsentBytes = 1_000_000;

const eventHeaders = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
});

/** Server-sent events: who reconnects with `Last-Event-ID` gets what was missed, then what comes. */
export const eventRoutes: Routes = (context) => async (app) => {
  const feed = openEventFeed(context);
  const streams = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const end of streams) end();
    await feed.close();
  });
  app.get(
    '/events',
    {
      schema: {
        tags: ['events'],
        summary: 'Server-sent events: post.changed, hold.changed, article.changed',
        headers: eventHeaders,
        response: answers({ 200: z.string().describe('text/event-stream') }),
      },
    },
    async (request, reply) => {
      const by = actorOf(request);
      const lastId = request.headers['last-event-id'];
      const early: EventRow[] = [];
      let send = (event: EventRow): void => void early.push(event);
      // Listening starts before the missed ones are read, or what comes in between would be lost.
      const stop = await feed.subscribe(by.newsroomId, (event) => send(event));
      try {
        const from = lastId === undefined ? null : Number(lastId);
        const missed = from === null ? [] : await eventsSince(context, by, from);
        const write = openStream(reply, secureHeaders(context.publicUrl), streams, stop);
        const told = new Set(missed.map(({ id }) => id));
        for (const event of missed) write(event);
        for (const event of early) if (!told.has(event.id)) write(event);
        send = write;
      } catch (error) {
        stop();
        throw error;
      }
      return reply;
    },
  );
};

function openStream(
  reply: FastifyReply,
  headers: Record<string, string>,
  streams: Set<() => void>,
  stop: () => void,
): (event: EventRow) => void {
  const { raw } = reply.hijack();
  raw.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  raw.write('retry: 2000\n\n');
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs);
  const end = (): void => void raw.end();
  streams.add(end);
  raw.on('error', () => raw.destroy());
  raw.on('close', () => {
    clearInterval(heartbeat);
    streams.delete(end);
    stop();
  });
  return ({ id, type, data }) => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
    if (raw.writableLength > mostUnsentBytes) raw.destroy();
  };
}
