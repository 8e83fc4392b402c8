import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Network, PostRecord } from '../checker/post-record.ts';
import { bodyText, newPost } from '../checker/post-record.ts';
import type { History } from '../history.ts';
import { startNetworkProxy } from '../proxies/network-proxy.ts';
import { startPostgresProxy } from '../proxies/postgres-proxy.ts';
import { startRedisProxy } from '../proxies/redis-proxy.ts';
import type { TcpProxy } from '../proxies/tcp-proxy.ts';
import { createTrap } from '../proxies/trap.ts';
import type { Random } from '../seeded.ts';
import { type Child, startChild } from '../servers/child.ts';
import { freePort } from '../servers/free-port.ts';
import { type PostgresServer, startPostgres } from '../servers/postgres.ts';
import { startRedis } from '../servers/redis.ts';
import { startSandbox } from '../servers/sandbox.ts';
import { forEach } from '../wait.ts';
import { type Api, openApi } from './api.ts';
import { type Channel, makeChannels } from './channels.ts';
import { searchFor } from './find-secrets.ts';
import { readFinals } from './read-finals.ts';
import type { Batch, Subject } from './subject.ts';

export interface TowncrierOptions {
  /** The checkout whose commands are run: the project's own, or a copy with a bug in it. */
  readonly root: string;
  readonly dir: string;
  readonly history: History;
  readonly random: Random;
  readonly settings: Record<string, unknown>;
  readonly channels: Readonly<Record<Network, number>>;
}

export interface Towncrier extends Subject {
  readonly api: Api;
  readonly postgres: PostgresServer;
  readonly proxies: { readonly postgres: TcpProxy; readonly redis: TcpProxy; readonly network: TcpProxy };
  readonly channels: readonly Channel[];
  /** Writes posts without giving them a time. */
  draft(batch: Batch): Promise<PostRecord[]>;
  schedule(record: PostRecord, dueAt: number): Promise<void>;
  startApi(): Promise<void>;
  /** kill -9 of the API process. */
  killApi(): Promise<void>;
}

/** Our publisher, by its own commands: one API process, workers as campaigns start them. */
export async function startTowncrier(options: TowncrierOptions): Promise<Towncrier> {
  const { root, dir, history, random } = options;
  const trap = createTrap();
  const [postgres, redis, sandbox, apiPort] = await Promise.all([
    startPostgres(path.join(dir, 'postgres')),
    startRedis(path.join(dir, 'redis')),
    startSandbox(root, path.join(dir, 'sandbox')),
    freePort(),
  ]);
  const proxies = {
    postgres: await startPostgresProxy(postgres.port, trap),
    redis: await startRedisProxy(redis.port, trap),
    network: await startNetworkProxy(sandbox.port, trap),
  };
  const apiKey = `canary-api-key-${randomBytes(12).toString('hex')}`;
  const secretKey = randomBytes(32).toString('hex');
  const url = `http://127.0.0.1:${apiPort}`;
  const processes: Child[] = [];

  function run(args: string[], ports: { postgres: number; redis: number; network: number }) {
    const network = `http://127.0.0.1:${ports.network}`;
    const child = startChild(process.execPath, ['src/cli/main.ts', ...args], {
      cwd: root,
      logFile: path.join(dir, `${args[0]}.log`),
      env: {
        PATH: process.env['PATH'],
        // Workers are started again and again: each after the first finds its modules compiled.
        NODE_COMPILE_CACHE: path.join(dir, 'compiled'),
        PORT: String(apiPort),
        DATA_DIR: path.join(dir, 'data'),
        DATABASE_URL: `postgres://faults@127.0.0.1:${ports.postgres}/postgres`,
        REDIS_URL: `redis://127.0.0.1:${ports.redis}`,
        PUBLIC_URL: url,
        X_API_BASE_URL: network,
        META_GRAPH_BASE_URL: network,
        INSTAGRAM_GRAPH_BASE_URL: network,
        TOWNCRIER_API_KEY: apiKey,
        TOWNCRIER_SECRET_KEY: secretKey,
        FETCH_ALLOW: `127.0.0.1:${sandbox.port}`,
      },
    });
    processes.push(child);
    return child;
  }
  const direct = { postgres: postgres.port, redis: redis.port, network: sandbox.port };
  const proxied = {
    postgres: proxies.postgres.port,
    redis: proxies.redis.port,
    network: proxies.network.port,
  };
  const start = async (what: string, args: string[], ports: typeof direct): Promise<Child> => {
    const child = run(args, ports);
    await child.ready;
    history.add('nemesis', `started ${what}`, { detail: child.pid });
    return child;
  };
  let server: Child | null = null;
  const startApi = async (): Promise<void> => {
    server = await start('api', ['serve', '--no-workers'], direct);
  };
  await startApi();

  const api = openApi(() => url, apiKey, history);
  const set = await api.call('PATCH', '/settings', options.settings);
  if (set.status !== 200) throw new Error(`PATCH /settings: ${set.status} ${JSON.stringify(set.body)}`);
  const { channels, tokens } = await makeChannels(api, options.channels);
  const picture = await sandbox.picture();
  const records = new Map<string, PostRecord>();
  const turns = new Map<string, number>();
  const turn = (what: string): number => {
    const next = turns.get(what) ?? 0;
    turns.set(what, next + 1);
    return next;
  };

  async function draft(batch: Batch): Promise<PostRecord[]> {
    const made = Array.from({ length: batch.count }, () => newRecord(batch));
    await forEach(made, 6, async ({ record, body }) => {
      const written = await api.call('POST', '/posts', body, { key: record.key });
      if (written.status !== 201) return;
      const { id } = written.body as { id: string };
      record.ids.add(id);
      records.set(record.key, record);
      if (batch.latenessSeconds === undefined) return;
      record.latenessMs = batch.latenessSeconds * 1000;
      const change = { maxLatenessSeconds: batch.latenessSeconds };
      const headers = { 'if-match': written.etag ?? '' };
      await api.call('PATCH', `/posts/${id}`, change, { key: record.key, headers });
    });
    return made.map(({ record }) => record);
  }

  function newRecord(batch: Batch) {
    const network = batch.network ?? (turn('network') % 2 === 0 ? 'x' : 'facebook');
    const own = channels.filter((one) => one.network === network);
    const channel = own[batch.oneChannel ? 0 : turn(network) % own.length];
    if (channel === undefined) throw new Error(`no channel on ${network}`);
    const key = `${batch.campaign}-${String(turn(batch.campaign)).padStart(4, '0')}`;
    const texts = Array.from({ length: batch.parts ?? 1 }, (_, part) => bodyText(key, 1, part + 1));
    const record = newPost({ key, campaign: batch.campaign, network, account: channel.externalId, texts });
    const body = {
      channelId: channel.id,
      text: texts[0],
      ...(texts.length > 1 ? { parts: texts.map((text) => ({ text })) } : {}),
      ...(network === 'instagram' ? { media: [{ url: picture, alt: 'The harbour.' }] } : {}),
    };
    return { record, body };
  }

  async function schedule(record: PostRecord, dueAt: number): Promise<void> {
    const [id] = record.ids;
    if (id === undefined) return;
    const body = { at: new Date(dueAt).toISOString() };
    const answer = await api.call('POST', `/posts/${id}/schedule`, body, { key: record.key });
    if (answer.status !== 200) return;
    record.accepted = true;
    record.dueAt = dueAt;
  }

  return {
    name: 'towncrier',
    history,
    random,
    records,
    trap,
    redis,
    sandbox,
    api,
    postgres,
    proxies,
    channels,
    draft,
    schedule,
    startApi,
    killApi: async () => server?.end('SIGKILL'),
    startVictim: () => start('worker behind the proxies', ['worker'], proxied),
    startBystander: () => start('worker', ['worker'], direct),
    async accept(batch) {
      const startedAt = Date.now();
      const made = await draft(batch);
      // Giving a time takes about as long as writing: each shall have its time before the first is due.
      const dueAt = Date.now() + (batch.leadMs ?? 1_000) + (Date.now() - startedAt) * 1.5;
      await forEach(made, 6, (record) => schedule(record, Math.round(dueAt)));
      return made;
    },
    finals: () => readFinals(api, records),
    async findSecrets() {
      await redis.dump();
      await postgres.checkpoint();
      const texts = [...processes.map((child) => child.said()), api.said()];
      return searchFor([...tokens, apiKey, secretKey], texts, [
        path.join(dir, 'redis'),
        path.join(dir, 'postgres'),
      ]);
    },
    async stop() {
      await Promise.all(processes.map((child) => child.end('SIGKILL')));
      await Promise.all(Object.values(proxies).map((proxy) => proxy.close()));
      await Promise.all([postgres.stop(), redis.stop(), sandbox.child.end('SIGKILL')]);
    },
  };
}
