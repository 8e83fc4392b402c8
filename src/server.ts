import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { startWorkers } from '../workers/main.ts';
import { ensureNewsroom } from './actions/ensure-newsroom.ts';
import { buildApi } from './api/app.ts';
import { type BuiltContext, buildContext, type Context } from './context.ts';
import { TowncrierError } from './core/errors.ts';
import { startSandbox } from './sandbox/server.ts';

export interface Running {
  readonly context: Context;
  /** Absent for a process without an API. */
  readonly url?: string;
  readonly sandboxUrl?: string;
  /** Takes no new work, finishes what is open (at most 35 s), closes everything. */
  close(): Promise<void>;
}

/** API and, unless switched off, workers, scheduler and sweep in this process. */
export async function startServer(
  config: Config,
  log: Logger,
  options: { workers: boolean },
): Promise<Running> {
  let url = '';
  const built = await buildContext({ config, log, publicUrl: () => config.publicUrl ?? url });
  try {
    await ensureNewsroom(built.context);
    await readyQueues(built.context);
    const api = await buildApi(built.context);
    url = await listen(api, config);
    const workers = options.workers ? await startWorkers(built.context) : undefined;
    return {
      context: built.context,
      url,
      close: () => closeAll([() => api.close(), () => workers?.close(), built.close]),
    };
  } catch (error) {
    await built.close();
    throw error;
  }
}

/** Workers alone, on a database that others reach too. */
export async function startWorker(config: Config, log: Logger): Promise<Running> {
  if (!config.databaseUrl) {
    throw new TowncrierError(
      'usage',
      'database_url_missing',
      'A worker of its own needs the database that the server uses.',
      {
        field: 'DATABASE_URL',
        remedy:
          'Set DATABASE_URL (and TOWNCRIER_SECRET_KEY); with the embedded database, `serve` runs the workers itself.',
      },
    );
  }
  const publicUrl = config.publicUrl ?? '';
  const built: BuiltContext = await buildContext({ config, log, publicUrl: () => publicUrl });
  try {
    await readyQueues(built.context);
    const workers = await startWorkers(built.context);
    return { context: built.context, close: () => closeAll([() => workers.close(), built.close]) };
  } catch (error) {
    await built.close();
    throw error;
  }
}

/** The rehearsal networks alone; `keep` names the folder of their ledger. */
export async function startSandboxProcess(config: Config, log: Logger, keep: string | null) {
  try {
    return await startSandbox({
      host: config.host,
      port: config.sandboxPort,
      dataDir: keep,
      log: (line) => log.debug(line),
    });
  } catch (error) {
    throw portError(error, 'SANDBOX_PORT', config.sandboxPort);
  }
}

/** A queue that cannot be reached is a delay, not a stop: SQL decides and the sweep goes on without it. */
async function readyQueues(context: Context): Promise<void> {
  await context.queues.ready().catch((error: Error) => {
    context.log.warn(
      { error: error.message },
      'the queue cannot be reached; publishing goes on from the database',
    );
  });
}

async function listen(api: FastifyInstance, config: Config): Promise<string> {
  try {
    return await api.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw portError(error, 'PORT', config.port);
  }
}

function portError(error: unknown, field: string, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const what = {
    EADDRINUSE: 'is taken by another program',
    EACCES: 'may not be used by this user',
    EADDRNOTAVAIL: 'has no such address',
  };
  if (code === undefined || !(code in what)) return error;
  return new TowncrierError(
    'unavailable',
    'port_unusable',
    `Port ${port} ${what[code as keyof typeof what]}.`,
    {
      field,
      remedy: `Stop the other program, or choose another port: ${field}=${port + 10}, or ${field}=0 for any free one.`,
      cause: error,
    },
  );
}

async function closeAll(steps: (() => Promise<unknown> | undefined)[]): Promise<void> {
  for (const step of steps) await step();
}
