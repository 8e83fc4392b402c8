import type { FastifyInstance } from 'fastify';
import { pruneRecords } from '../actions/prune-records.ts';
import type { Context } from '../context.ts';

const hourMs = 3_600_000;

/** Forgets old records each hour while the API runs. */
export function pruneHourly(app: FastifyInstance, context: Context): void {
  const timer = setInterval(() => {
    pruneRecords(context).catch((err: unknown) => app.log.warn({ err }, 'old records could not be deleted'));
  }, hourMs);
  timer.unref();
  app.addHook('onClose', async () => clearInterval(timer));
}
