import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Routes } from '../documented.ts';

/** Longer than a healthy answer ever takes, shorter than any probe's patience. */
const patienceMs = 2_000;
const word = z.enum(['ok', 'unreachable']);
const readiness = z.object({
  status: z.enum(['ready', 'not_ready']),
  checks: z.object({ database: word, queue: word }),
});

export const healthRoutes: Routes = (context) => async (app) => {
  const tags = ['health'];
  app.get(
    '/health/live',
    {
      config: { open: true },
      schema: {
        tags,
        summary: 'The process runs',
        security: [],
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/health/ready',
    {
      config: { open: true },
      schema: {
        tags,
        summary: 'Database and queue can be reached',
        security: [],
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const [database, queue] = await Promise.all([
        reached(() => context.db.execute(sql`select 1`)),
        reached(() => askQueue(context)),
      ]);
      const ready = database === 'ok' && queue === 'ok';
      return reply
        .code(ready ? 200 : 503)
        .send({ status: ready ? 'ready' : 'not_ready', checks: { database, queue } });
    },
  );
};

async function askQueue({ queues }: Context): Promise<void> {
  await queues.ready();
  await queues.get('sweep').getJobCounts('wait');
}

async function reached(ask: () => Promise<unknown>): Promise<z.infer<typeof word>> {
  const late = new Promise<'unreachable'>((resolve) => {
    setTimeout(resolve, patienceMs, 'unreachable').unref();
  });
  const asked = ask().then(
    () => 'ok' as const,
    () => 'unreachable' as const,
  );
  return Promise.race([asked, late]);
}
