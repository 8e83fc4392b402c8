import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import * as schema from './schema/index.ts';

export type Database = NodePgDatabase<typeof schema>;
/** A database or a transaction in it. */
export type Executor = Database | Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Store {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** How to reach PostgreSQL: a URL, or the embedded server's unix socket. */
export type StoreAddress =
  | { connectionString: string }
  | { host: string; user: string; password: string; database: string };

const migrationsFolder = new URL('./migrations', import.meta.url).pathname;
/** Any constant will do: it keeps two processes from migrating at once. */
const migrationLock = 727_043_001;

/** Opens a pool. Makes no connection yet. `max` connections at most. */
export function openStore(address: StoreAddress, max = 20): Store {
  const pool = new pg.Pool({
    ...address,
    max,
    application_name: 'towncrier',
    connectionTimeoutMillis: 10_000,
    // A process that was frozen inside a transaction holds its locks; all others would wait for it.
    idle_in_transaction_session_timeout: 10_000,
  });
  // A connection that breaks is replaced; without a listener it would end the process: while it is idle, and
  // in a transaction that is between two statements.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return { db: drizzle(pool, { schema }), pool, close: () => pool.end() };
}

/** Brings the schema up to date; safe when several processes start at once. */
export async function migrateStore(store: Store): Promise<void> {
  const client = await store.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]).catch(() => {});
    client.release();
  }
}
