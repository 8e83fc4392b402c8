// A worker process for tests: `node worker-process.ts` with its settings in WORKER_SETTINGS. Prints "ready".
import pino from 'pino';
import { readConfig } from '../../../../config/config.ts';
import type { Context } from '../../../../src/context.ts';
import { createNetworks } from '../../../../src/networks/index.ts';
import { createQueues } from '../../../../src/queue/queues.ts';
import { openStore } from '../../../../src/store/database.ts';
import { startWorkers } from '../../../../workers/main.ts';

const { database, sandbox, secretKey, dataDir } = JSON.parse(
  process.env['WORKER_SETTINGS'] ?? '{}',
) as Record<string, string>;
if (!database || !sandbox || !secretKey || !dataDir) throw new Error('WORKER_SETTINGS is incomplete');
const log = pino({ level: 'silent' });
const store = openStore({ connectionString: database });
const parts: Partial<Context> = {
  config: readConfig({ DATA_DIR: dataDir }),
  log,
  store,
  db: store.db,
  queues: createQueues({ postgres: { connectionString: database }, log }),
  networks: createNetworks({ x: sandbox, graph: sandbox, instagramGraph: sandbox, graphVersion: 'v25.0' }),
  secretKey: Buffer.from(secretKey, 'hex'),
  publicUrl: sandbox,
};
// The publisher uses nothing else of the context.
await startWorkers(parts as Context);
console.info('ready');
