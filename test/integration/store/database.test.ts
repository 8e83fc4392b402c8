import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../../src/store/publishing/in-transaction.ts';
import { startDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database?.stop());

const holdLock = 'select pg_advisory_xact_lock(4711), pg_backend_pid() as pid';

describe('a transaction that stands still', () => {
  it('fails alone when its connection is ended between two statements; the process lives', async () => {
    const { pool } = database.store;
    const broken = inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ pid: number }>(holdLock);
      await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await client.query('select 1');
    });
    await expect(broken).rejects.toThrow();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('loses its locks after ten seconds, so that a frozen process stops nobody for longer', async () => {
    const { pool } = database.store;
    const frozen = await pool.connect();
    await frozen.query('begin');
    await frozen.query(holdLock);
    const startedAt = performance.now();
    await inTransaction(pool, (client) => client.query(holdLock));
    const waitedMs = performance.now() - startedAt;
    frozen.release(true);
    expect(waitedMs).toBeGreaterThan(5_000);
    expect(waitedMs).toBeLessThan(20_000);
  });
});
