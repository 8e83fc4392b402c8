import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { readConfig } from '../../../../config/config.ts';
import type { Actor, Context } from '../../../../src/context.ts';
import type { NetworkName } from '../../../../src/core/network.ts';
import type { NewsroomSettings } from '../../../../src/core/newsroom.ts';
import { Secret } from '../../../../src/core/secret.ts';
import { createNetworks } from '../../../../src/networks/index.ts';
import { createQueues, type QueueOptions } from '../../../../src/queue/queues.ts';
import { startSandbox } from '../../../../src/sandbox/server.ts';
import { newWrappedKey, sealCredentials } from '../../../../src/store/credentials.ts';
import { newId } from '../../../../src/store/ids.ts';
import { createMediaFolder } from '../../../../src/store/media-folder.ts';
import { channels, newsrooms, posts } from '../../../../src/store/schema/index.ts';
import { startDatabase, type TestDatabase } from '../../support/database.ts';

interface LedgerRow {
  readonly seq: number;
  readonly time: string;
  readonly network: NetworkName;
  readonly channel: string;
  readonly id: string;
  readonly text: string;
  readonly parent: string | null;
  readonly visible: boolean;
}

/** Quick by default: no spacing, no breaker, a quiet period of two seconds. */
const quick: Partial<NewsroomSettings> = {
  minGapSeconds: 0,
  doubtBreaker: false,
  quietPeriodSeconds: { x: 2, facebook: 2, instagram: 2 },
};

type NewPost = Partial<typeof posts.$inferInsert> & { text: string };

/** A real database, the sandbox networks over HTTP, the real clients and queues, one newsroom. */
export async function startRig(queue: Pick<QueueOptions, 'redisUrl'> = {}) {
  const database = await startDatabase();
  const sandbox = await startSandbox({ port: 0 });
  return assemble(database, sandbox, queue);
}
export type Rig = Awaited<ReturnType<typeof startRig>>;

async function assemble(
  database: TestDatabase,
  sandbox: Awaited<ReturnType<typeof startSandbox>>,
  queue: Pick<QueueOptions, 'redisUrl'>,
) {
  const secretKey = randomBytes(32);
  const { url } = sandbox;
  const config = readConfig({
    X_API_BASE_URL: url,
    META_GRAPH_BASE_URL: url,
    INSTAGRAM_GRAPH_BASE_URL: url,
    DATA_DIR: database.dir,
  });
  const log = pino({ level: process.env['TEST_LOG'] ?? 'silent' });
  const queues = createQueues({ postgres: database.server.address, log, ...queue });
  const unused = () => {
    throw new Error('The publisher does not need this.');
  };
  const context: Context = {
    config,
    log,
    store: database.store,
    db: database.store.db,
    queues,
    networks: createNetworks({ ...config.endpoints, timeoutMs: 3_000 }),
    pages: { fetch: unused, close: async () => {} },
    articles: { read: unused },
    webhooks: { post: unused, close: async () => {} },
    pictures: { make: unused },
    media: createMediaFolder(`${database.dir}/media`),
    templates: {},
    house: { hashtagsPerPost: 0, utmCampaign: null, linkMarker: false, publisher: null },
    slots: { x: [], facebook: [], instagram: [] },
    apiKey: new Secret('key'),
    secretKey,
    publicUrl: url,
  };
  const newsroomId = newId('newsroom');
  const wrappedKey = newWrappedKey(newsroomId, secretKey);
  await context.db.insert(newsrooms).values({ id: newsroomId, name: 'Test', wrappedKey, settings: quick });
  const by: Actor = { newsroomId, name: 'test' };
  let accounts = 0;

  return {
    context,
    by,
    sandbox,
    database,
    secretKey,
    async addChannel(network: NetworkName, token = 'token'): Promise<string> {
      const id = newId('channel');
      const credentials = sealCredentials(
        { id: newsroomId, wrappedKey },
        { id },
        { accessToken: new Secret(token) },
        secretKey,
      );
      accounts += 1;
      await context.db
        .insert(channels)
        .values({ id, newsroomId, network, name: id, externalId: String(1000 + accounts), credentials });
      return id;
    },
    /** Scheduled, due now, unless told otherwise. */
    async addPost(channelId: string, network: NetworkName, post: NewPost): Promise<string> {
      const id = newId('post');
      await context.db.insert(posts).values({
        id,
        newsroomId,
        channelId,
        network,
        kind: 'custom',
        length: post.text.length,
        limit: 280,
        state: 'scheduled',
        maxLatenessSeconds: 3600,
        dueAt: new Date(Date.now() - 50),
        ...post,
      });
      return id;
    },
    async post(id: string) {
      const { rows } = await database.store.pool.query(
        `select p.state, p.reason, p.receipt, p.resends, p.not_before as "notBefore", p.revision, p.absent_reads as "absentReads",
          (select coalesce(json_agg(a.outcome order by a.opened_at), '[]') from attempts a where a.post_id = p.id) as attempts
         from posts p where p.id = $1`,
        [id],
      );
      return rows[0] as {
        state: string;
        reason: { code: string } | null;
        receipt: { networkPostId: string; url: string | null; parts?: unknown[] } | null;
        resends: number;
        notBefore: Date | null;
        revision: number;
        absentReads: number;
        attempts: string[];
      };
    },
    settings: (change: Partial<NewsroomSettings>) =>
      database.store.pool.query('update newsrooms set settings = settings || $2 where id = $1', [
        newsroomId,
        JSON.stringify(change),
      ]),
    async ledger(text?: string): Promise<LedgerRow[]> {
      const response = await fetch(`${url}/ledger`);
      const rows = (await response.json()) as LedgerRow[];
      return rows.filter((row) => row.visible && (text === undefined || row.text.includes(text)));
    },
    async fault(fault: Record<string, unknown>): Promise<void> {
      const response = await fetch(`${url}/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      if (!response.ok) throw new Error(`fault refused: ${response.status} ${await response.text()}`);
    },
    clearFaults: () => fetch(`${url}/faults`, { method: 'DELETE' }),
    async stop(): Promise<void> {
      await queues.close();
      await sandbox.close();
      await database.stop();
    },
  };
}

/** Waits until `check` answers true; fails after `ms`. */
export async function until(check: () => Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Still not so after ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
