import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import { readConfig } from '../../../config/config.ts';
import { buildApi } from '../../../src/api/app.ts';
import { buildContext, type Context } from '../../../src/context.ts';
import { sampleArticlePath } from '../../../src/sandbox/news/index.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts';
import { startDatabase, type TestDatabase } from '../support/database.ts';

export const apiKey = 'key-for-tests-0123456789';
const publicUrl = 'http://127.0.0.1:3999';

/** What came back, with the body read as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into answers of every shape.
  readonly body: any;
  readonly text: string;
}

export interface TestApi {
  readonly app: FastifyInstance;
  readonly context: Context;
  readonly database: TestDatabase;
  readonly sandbox: Sandbox;
  /** Everything that the API logged. */
  readonly logged: string[];
  readonly sampleUrl: string;
  call(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  raw(options: InjectOptions): Promise<Answer>;
  /** A second app on the same database, as after a restart. */
  restart(): Promise<FastifyInstance>;
  stop(): Promise<void>;
}

/** The true API over real PostgreSQL, with the sandbox as the web and the networks. */
export async function startApi(): Promise<TestApi> {
  const database = await startDatabase();
  const sandbox = await startSandbox({ port: 0 });
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-api-'));
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const config = readConfig({
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    TOWNCRIER_API_KEY: apiKey,
    TOWNCRIER_SECRET_KEY: randomBytes(32).toString('base64'),
    X_API_BASE_URL: sandbox.url,
    META_GRAPH_BASE_URL: sandbox.url,
    INSTAGRAM_GRAPH_BASE_URL: sandbox.url,
    FETCH_ALLOW: new URL(sandbox.url).host,
  });
  const built = await buildContext({ config, log, publicUrl: () => publicUrl });
  const app = await buildApi(built.context);
  const apps = [app];
  const raw = (options: InjectOptions) => send(app, options);
  return {
    app,
    context: built.context,
    database,
    sandbox,
    logged,
    sampleUrl: `${sandbox.url}${sampleArticlePath}`,
    raw,
    call: (method, url, body, headers = {}) => raw(request(method, url, body, headers)),
    async restart() {
      const again = await buildApi(built.context);
      apps.push(again);
      return again;
    },
    async stop() {
      for (const one of apps) await one.close();
      await built.close();
      await sandbox.close();
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function request(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): InjectOptions {
  return {
    method: method as 'GET',
    url: url.startsWith('/api') || !url.startsWith('/v1') ? url : `/api${url}`,
    headers: { authorization: `Bearer ${apiKey}`, ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  };
}

export async function send(app: FastifyInstance, options: InjectOptions): Promise<Answer> {
  const response = await app.inject(options);
  const text = response.body;
  const json = /json/.test(String(response.headers['content-type'] ?? ''));
  return {
    status: response.statusCode,
    headers: response.headers,
    text,
    body: json ? JSON.parse(text) : null,
  };
}

const accounts = { x: '1001', facebook: '1002', instagram: '1003' } as const;

/** Connects one account on a network; a fresh one each time. */
export async function addChannel(
  api: TestApi,
  network: keyof typeof accounts,
  more: Record<string, unknown> = {},
): Promise<string> {
  const answer = await api.call('POST', '/v1/channels', {
    network,
    name: `Our ${network}`,
    externalId: `${accounts[network]}${String(Math.random()).slice(2, 12)}`,
    credentials: { accessToken: `token-canary-${network}` },
    ...more,
  });
  if (answer.status !== 201) throw new Error(`no channel: ${answer.text}`);
  return answer.body.id;
}
