import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { pruneCalls } from '../store/call-records.ts';
import { pruneEvents } from '../store/event-rows.ts';

const hourMs = 3_600_000;

/** Each hour, forgets kept answers and events whose time is over. */
export function pruneRecords(app: FastifyInstance, context: Context): void {
  const timer = setInterval(() => {
    Promise.all([pruneCalls(context.db), pruneEvents(context.db)]).catch((err: unknown) =>
      app.log.warn({ err }, 'old records could not be deleted'),
    );
  }, hourMs);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
