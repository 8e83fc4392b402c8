import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrateStore, openStore, type Store } from '../../../src/store/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/store/embedded-postgres.ts';

export interface TestDatabase {
  readonly store: Store;
  readonly server: EmbeddedPostgres;
  /** For child processes: a URL that reaches the same database over its socket. */
  readonly url: string;
  readonly dir: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL in a folder of its own, migrated; gone after `stop()`. */
export async function startDatabase(): Promise<TestDatabase> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-test-'));
  const server = await startEmbeddedPostgres(dir);
  const store = openStore(server.address);
  await migrateStore(store);
  const { user, password, host, database } = server.address;
  return {
    store,
    server,
    dir,
    url: `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}`,
    async stop() {
      await store.close();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
