import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { access, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { TowncrierError } from '../core/errors.ts';
import { findBinaries, type PostgresBinaries } from './embedded/binaries.ts';
import { type FolderLock, lockFolder } from './embedded/folder-lock.ts';
import { handOver, type Launcher, launcher } from './embedded/unprivileged.ts';
import { watchParent } from './embedded/watchdog.ts';

const run = promisify(execFile);
const user = 'towncrier';
/** Longest path of a unix socket, less `/.s.PGSQL.5432` (sun_path is 108 bytes on Linux, 104 on macOS). */
const longestSocketDir = 103 - '/.s.PGSQL.5432'.length;

export interface EmbeddedPostgres {
  /** For `pg`: a unix socket's folder; the server listens nowhere else. */
  readonly address: { host: string; user: string; password: string; database: string };
  readonly pid: number;
  /** Fast shutdown: open transactions roll back, everything committed is on disk. Releases the folder. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of the npm package in `dataDir`/postgres, making the cluster on first use.
 * The server ends with this process, also on kill -9. Throws `TowncrierError`: `data_dir_locked`,
 * `data_dir_unwritable`, `embedded_postgres_missing`, `embedded_postgres_failed`.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  await makeFolder(dataDir);
  const lock = await lockFolder(dataDir);
  try {
    return await startLocked(await realpath(dataDir), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The address of the embedded server that another process runs on this folder; null when none answers. */
export async function runningEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres['address'] | null> {
  const real = await realpath(dataDir).catch(() => null);
  if (real === null) return null;
  const password = await readFile(path.join(real, 'database-password'), 'utf8').catch(() => null);
  if (password === null) return null;
  const address = { host: socketFolder(real), user, password: password.trim(), database: 'postgres' };
  return (await answers(address)) ? address : null;
}

async function startLocked(dataDir: string, lock: FolderLock): Promise<EmbeddedPostgres> {
  const binaries = findBinaries();
  const how = launcher(await hasSetpriv());
  const cluster = path.join(dataDir, 'postgres');
  const password = await initialise(dataDir, cluster, binaries, how);
  if (how.uid !== null) await handOver(cluster, how.uid);
  const socketDir = await makeSocketDir(dataDir, how);
  const address = { host: socketDir, user, password, database: 'postgres' };
  await predecessorGone(cluster);
  const child = await untilReady(() => launch(binaries, cluster, socketDir, how), cluster, address);
  return {
    address,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGINT');
        await gone;
      }
      await lock.release();
    },
  };
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await makeFolders(dataDir);
    const probe = path.join(dataDir, `.write-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new TowncrierError(
      'unavailable',
      'data_dir_unwritable',
      `The data folder ${dataDir} cannot be written.`,
      {
        field: 'DATA_DIR',
        remedy: 'Give this user the right to write there, or name another folder with DATA_DIR.',
        cause,
      },
    );
  }
}

/** One by one: Node's recursive mkdir never returns where the system answers ENOENT for good, as below /proc. */
async function makeFolders(dir: string): Promise<void> {
  if (await exists(dir)) return;
  const parent = path.dirname(dir);
  if (parent !== dir) await makeFolders(parent);
  await mkdir(dir, { mode: 0o700 });
}

/** Makes the cluster beside its final place and renames it when whole: a crash leaves no half-made one. */
async function initialise(
  dataDir: string,
  cluster: string,
  binaries: PostgresBinaries,
  how: Launcher,
): Promise<string> {
  const passwordFile = path.join(dataDir, 'database-password');
  if (await exists(path.join(cluster, 'PG_VERSION'))) return (await readFile(passwordFile, 'utf8')).trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  const making = path.join(dataDir, 'postgres.new');
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  // initdb reads the password itself, so the file must be readable by the user it runs as.
  const handed = path.join(making, 'password');
  const fresh = path.join(making, 'cluster');
  await writeFile(handed, password, { mode: 0o600 });
  await mkdir(fresh, { mode: 0o700 });
  if (how.uid !== null) await handOver(making, how.uid);
  const [command = '', ...args] = [
    ...how.prefix,
    binaries.initdb,
    ...['-D', fresh, '-U', user, '--pwfile', handed, '--auth', 'scram-sha-256', '--encoding', 'UTF8'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C', '--no-instructions'],
  ];
  await run(command, args, { env: { PATH: process.env['PATH'], LC_ALL: 'C' } }).catch((error: unknown) => {
    throw failed(error);
  });
  await rename(fresh, cluster);
  await rm(making, { recursive: true, force: true });
  return password;
}

/** The socket's folder: in the data folder, or, where that path is too long, a private one in the system's. */
function socketFolder(dataDir: string): string {
  const inside = path.join(dataDir, 'socket');
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return Buffer.byteLength(inside) <= longestSocketDir ? inside : path.join(os.tmpdir(), `towncrier-${name}`);
}

async function makeSocketDir(dataDir: string, how: Launcher): Promise<string> {
  const dir = socketFolder(dataDir);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if (how.uid !== null) await handOver(dir, how.uid);
  return dir;
}

function launch(binaries: PostgresBinaries, cluster: string, socketDir: string, how: Launcher): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
  };
  const [command = '', ...args] = [
    ...how.prefix,
    binaries.postgres,
    ...['-D', cluster, '-c', 'max_connections=120', '-c', 'log_min_messages=fatal'],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  // A process group of its own: Ctrl-C must reach the workers first, the database last.
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
  if (how.prefix.length === 0) watchParent(child);
  return child;
}

/**
 * The server of a process that was killed is still shutting down for a moment. We hold the folder's lock, so
 * whoever is named in postmaster.pid belongs to nobody; starting beside it, we would talk to the old one.
 */
async function predecessorGone(cluster: string): Promise<void> {
  const patience = Date.now() + 20_000;
  const pid = await postmasterPid(cluster);
  while (pid !== null && Date.now() < patience && (await postmasterPid(cluster)) === pid && isRunning(pid))
    await pause(50);
}

async function postmasterPid(cluster: string): Promise<number | null> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isInteger(pid) ? pid : null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Starts and waits until this very server answers. */
async function untilReady(
  start: () => ChildProcess,
  cluster: string,
  address: EmbeddedPostgres['address'],
): Promise<ChildProcess> {
  const patience = Date.now() + 20_000;
  const child = start();
  const said = collect(child);
  while (Date.now() < patience) {
    if (child.exitCode !== null || child.signalCode !== null) throw failed(new Error(said()));
    if ((await postmasterPid(cluster)) === child.pid && (await answers(address))) {
      child.stderr?.resume();
      return child;
    }
    await pause(20);
  }
  child.kill('SIGKILL');
  throw failed(new Error(`no answer within 20 s. ${said()}`));
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    if (text.length < 4000) text += chunk.toString();
  });
  child.once('error', (error) => {
    text += error.message;
  });
  return () => text.trim();
}

async function answers(address: EmbeddedPostgres['address']): Promise<boolean> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function failed(cause: unknown): TowncrierError {
  const said =
    cause instanceof Error ? ((cause as Error & { stderr?: string }).stderr ?? cause.message) : String(cause);
  const line = said.trim().split('\n').slice(-2).join(' ');
  const capability = /setpriv|capabilit|Permission denied/i.test(said);
  throw new TowncrierError(
    'unavailable',
    'embedded_postgres_failed',
    `The embedded PostgreSQL did not start: ${line}`,
    {
      field: 'DATA_DIR',
      remedy: capability
        ? 'Run as an ordinary user, put DATA_DIR in a folder that every user may enter (e.g. /var/lib/towncrier), or set DATABASE_URL.'
        : 'Look at the free space and the rights of DATA_DIR, or set DATABASE_URL to a PostgreSQL of your own.',
      cause,
    },
  );
}

async function hasSetpriv(): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return run('setpriv', ['--version']).then(
    () => true,
    () => false,
  );
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
