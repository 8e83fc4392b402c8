import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { answerError } from '../answer-errors.ts';
import { bearerIn, type KeyCheck } from '../check-key.ts';
import { keyNeeded } from '../request-actor.ts';
import { refuseCrossSite } from './same-site.ts';
import { hasSession, sessionCookie } from './session-token.ts';
import { signInPage, signInPolicy } from './sign-in-page.ts';

const board = '/ops/queues';
/** The dashboard draws with inline styles and asks another host for a font; it gets the first only. */
const boardPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** The queue dashboard, to look at only, behind the bearer key or a session that the key opened. */
export const opsRoutes =
  (context: Context, keyCheck: KeyCheck): FastifyPluginAsync =>
  async (app) => {
    // These routes have a gate of their own below.
    app.addHook('onRoute', (route) => {
      route.config = { ...route.config, open: true };
      route.schema = { ...route.schema, hide: true };
    });
    await app.register(sessionRoutes(context, keyCheck));
    await app.register(async (gated) => {
      gated.addHook('onRequest', async (request, reply) =>
        // The dashboard brings an error handler of its own, which would make every refusal a 500.
        openGate(context, keyCheck, request, reply).catch((error: unknown) =>
          answerError(error, request, reply),
        ),
      );
      const adapter = new FastifyAdapter();
      adapter.setBasePath(board);
      createBullBoard({
        queues: context.queues.all().map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
        serverAdapter: adapter,
        options: { uiConfig: { boardTitle: 'Towncrier queues' } },
      });
      await gated.register(adapter.registerPlugin(), { prefix: board });
    });
  };

async function openGate(
  context: Context,
  keyCheck: KeyCheck,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const guess = bearerIn(request);
  if (guess !== null) return keyCheck.passes(guess, request, reply) ? allow(reply) : reply;
  if (hasSession(request.headers.cookie, context.apiKey, Date.now())) {
    refuseCrossSite(request);
    return allow(reply);
  }
  if (request.method === 'GET' && request.headers.accept?.includes('text/html'))
    return answerSignIn(reply, 401);
  throw keyNeeded();
}

function allow(reply: FastifyReply): undefined {
  reply.header('Content-Security-Policy', boardPolicy);
}

const answerSignIn = (reply: FastifyReply, status: number): FastifyReply =>
  reply
    .code(status)
    .header('Content-Security-Policy', signInPolicy)
    .type('text/html; charset=utf-8')
    .send(signInPage);

const sessionRoutes =
  (context: Context, keyCheck: KeyCheck): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 10_000 },
      formBody,
    );
    app.get('/ops/session', async (_request, reply) => answerSignIn(reply, 200));
    app.post('/ops/session', async (request, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body.get('key') : null;
      const guess = bearerIn(request) ?? form;
      if (guess === null) throw keyNeeded();
      if (!keyCheck.passes(guess, request, reply)) return reply;
      reply.header('Set-Cookie', sessionCookie(context.apiKey, Date.now()));
      return form === null ? reply.code(204).send() : reply.redirect(board, 303);
    });
  };

async function formBody(_request: FastifyRequest, body: string | Buffer): Promise<URLSearchParams> {
  return new URLSearchParams(body.toString());
}
