import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startDatabase } from '../integration/support/database.ts';
import { type Started, startTowncrier } from '../integration/support/processes.ts';
import { openNewsroom } from './newsroom.ts';

interface LedgerRow {
  readonly text: string;
  readonly visible: boolean;
}

/** The whole line as newsrooms run it: PostgreSQL, the sandbox and the server; workers are processes of their own. */
export async function startLine(redisUrl: string | null) {
  const database = await startDatabase();
  await database.store.pool.query(
    'create table bare_work (id bigserial primary key, body text, network_id text)',
  );
  const running: Started[] = [];
  const start = async (args: string[], env: Record<string, string>) => {
    const started = startTowncrier(args, path.join(database.dir, args[0] ?? ''), env);
    running.push(started);
    return started.ready;
  };
  const close = async () => {
    await Promise.all(running.map((started) => started.stop()));
    await database.stop();
  };
  try {
    const { url: sandbox } = await start(['sandbox'], { LOG_LEVEL: 'error' });
    const key = randomBytes(16).toString('hex');
    const env = {
      LOG_LEVEL: 'error',
      DATABASE_URL: database.url,
      TOWNCRIER_SECRET_KEY: randomBytes(32).toString('base64'),
      TOWNCRIER_API_KEY: key,
      X_API_BASE_URL: sandbox,
      ...(redisUrl !== null && { REDIS_URL: redisUrl }),
    };
    const { url } = await start(['serve', '--no-workers'], env);
    let workers = 0;
    return {
      database,
      sandbox,
      newsroom: await openNewsroom(url, key, database),
      /** Starts worker processes until there are `count`. */
      async haveWorkers(count: number): Promise<void> {
        for (; workers < count; workers += 1) await start(['worker'], env);
      },
      async visible(label: string): Promise<LedgerRow[]> {
        const rows = (await (await fetch(`${sandbox}/ledger`)).json()) as LedgerRow[];
        return rows.filter((row) => row.visible && row.text.startsWith(`${label} `));
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
export type Line = Awaited<ReturnType<typeof startLine>>;
