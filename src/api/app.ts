import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { ensureNewsroom } from '../actions/ensure-newsroom.ts';
import type { Context } from '../context.ts';
import { answerErrors, answerRoutingError } from './answer-errors.ts';
import { createKeyCheck, guardRoutes } from './check-key.ts';
import { runOnce } from './once.ts';
import { documentRoutes } from './openapi.ts';
import { opsRoutes } from './ops/routes.ts';
import { pruneHourly } from './prune-hourly.ts';
import { articleRoutes } from './routes/articles.ts';
import { channelRoutes } from './routes/channels.ts';
import { eventRoutes } from './routes/events.ts';
import { healthRoutes } from './routes/health.ts';
import { holdRoutes } from './routes/holds.ts';
import { mediaRoutes } from './routes/media.ts';
import { postMoveRoutes } from './routes/post-moves.ts';
import { postRoutes } from './routes/posts.ts';
import { settingsRoutes } from './routes/settings.ts';
import { addSecureHeaders } from './secure-headers.ts';
import { refuseUnstorableText } from './storable-text.ts';

/** Of everything but articles. */
const bodyLimit = 1_000_000;
const requestTimeoutMs = 60_000;

const apiRoutes = [
  articleRoutes,
  postRoutes,
  postMoveRoutes,
  holdRoutes,
  channelRoutes,
  settingsRoutes,
  eventRoutes,
];

/**
 * The HTTP API over a context, ready for `listen` or `inject`. The order below is the order in which a request
 * meets them: key first, then the body's shape, then the idempotency key, then the route.
 */
export async function buildApi(context: Context): Promise<FastifyInstance> {
  const newsroom = await ensureNewsroom(context);
  const loggerInstance: FastifyBaseLogger = context.log.child({ part: 'api' });
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: answerRoutingError,
    bodyLimit,
    requestTimeout: requestTimeoutMs,
    // A forwarded address is whatever the sender wrote.
    trustProxy: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  addSecureHeaders(app, context.publicUrl);
  const keyCheck = createKeyCheck(context.apiKey);
  guardRoutes(app, keyCheck, newsroom.id);
  refuseUnstorableText(app);
  runOnce(app, context);
  await documentRoutes(app);
  await app.register(healthRoutes(context));
  await app.register(mediaRoutes(context));
  await app.register(opsRoutes(context, keyCheck));
  pruneHourly(app, context);
  for (const routes of apiRoutes) {
    await app.register(routes(context), { prefix: '/api/v1' });
  }
  return app;
}
