import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/store/embedded-postgres.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-embedded-'));
});
// A server whose parent was killed may still be writing its last files.
afterEach(() => rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));

/** A process of its own that starts the database and can be killed. */
async function startElsewhere(
  folder: string,
): Promise<{ child: ChildProcess; database: EmbeddedPostgres['address']; pid: number }> {
  const module = new URL('../../../src/store/embedded-postgres.ts', import.meta.url).href;
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const server = await startEmbeddedPostgres(${JSON.stringify(folder)});
    console.log(JSON.stringify({ database: server.address, pid: server.pid }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ...JSON.parse(line) };
}

const query = async (address: EmbeddedPostgres['address'], sql: string) => {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
/** A dead child that nobody has waited for yet is still listed; it runs no more. */
const alive = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat !== '' && !/\) Z /.test(stat);
};

describe('the embedded PostgreSQL', () => {
  it('keeps what was committed across a stop and a start', async () => {
    const first = await startEmbeddedPostgres(dir);
    await query(first.address, 'create table kept (n int); insert into kept values (7)');
    await first.stop();
    const second = await startEmbeddedPostgres(dir);
    expect(await query(second.address, 'select n from kept')).toEqual([{ n: 7 }]);
    await second.stop();
  });

  it('listens on no network address and is durable', async () => {
    const server = await startEmbeddedPostgres(dir);
    expect(await query(server.address, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await query(server.address, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(server.address, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    await server.stop();
  });

  it('ends with its parent after kill -9, and starts again at once with every acknowledged row', async () => {
    const { child, database, pid } = await startElsewhere(dir);
    await query(database, 'create table kept (n int)');
    for (let n = 0; n < 20; n += 1) await query(database, `insert into kept values (${n})`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await startEmbeddedPostgres(dir);
    expect(await alive(pid)).toBe(false);
    expect(await query(again.address, 'select count(*)::int as n from kept')).toEqual([{ n: 20 }]);
    await again.stop();
  });

  it('refuses a second start on the same folder with a sentence that names the folder and the remedy', async () => {
    const { child } = await startElsewhere(dir);
    await expect(startEmbeddedPostgres(dir)).rejects.toMatchObject({
      code: 'data_dir_locked',
      field: 'DATA_DIR',
      message: expect.stringContaining(dir),
      remedy: expect.stringContaining('DATA_DIR'),
    });
    child.kill('SIGKILL');
    await once(child, 'exit');
  });

  it('works in a folder that only this user may enter, and leaves nothing there that others can read', async () => {
    await chmod(dir, 0o700);
    const inner = path.join(dir, 'data');
    const server = await startEmbeddedPostgres(inner);
    expect(await query(server.address, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await readdir(inner)).toContain('postgres');
  });

  it('works where the path is too long for a socket', async () => {
    const deep = path.join(dir, 'd'.repeat(60), 'e'.repeat(60));
    const server = await startEmbeddedPostgres(deep);
    expect(await query(server.address, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('says that a folder cannot be written', async () => {
    await expect(startEmbeddedPostgres('/proc/towncrier')).rejects.toMatchObject({
      code: 'data_dir_unwritable',
      field: 'DATA_DIR',
    });
  });
});
