import path from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { loadKeys } from '../config/generated-keys.ts';
import { loadHouse } from '../config/house.ts';
import { loadSlots } from '../config/slots.ts';
import { loadTemplates } from '../config/templates.ts';
import { createCardDrawer } from './cards/draw-card.ts';
import { createPictures } from './cards/picture-to-media.ts';
import type { Article } from './core/article.ts';
import type { ArticleSource } from './core/article-source.ts';
import type { HouseStyle, Picture } from './core/compose-input.ts';
import type { NetworkName } from './core/network.ts';
import type { PostMedia } from './core/post.ts';
import type { NetworkRules } from './core/rules.ts';
import type { Secret } from './core/secret.ts';
import type { WeeklySlot } from './core/slot-weekly.ts';
import { createNetworks } from './networks/index.ts';
import type { Network } from './networks/network.ts';
import { createQueues, type Queues } from './queue/queues.ts';
import { configDir, templatesDir, userAgent } from './reader.ts';
import { createPageFetcher, type PageFetcher } from './sources/fetch-page.ts';
import { createWebhookPoster, type WebhookPoster } from './sources/post-webhook.ts';
import { readArticle } from './sources/read-article.ts';
import { type Database, migrateStore, openStore, type Store, type StoreAddress } from './store/database.ts';
import { runningEmbeddedPostgres, startEmbeddedPostgres } from './store/embedded-postgres.ts';
import { createMediaFolder } from './store/media-folder.ts';

/** Everything that actions may reach, built once by `buildContext` and passed down. */
export interface Context {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly db: Database;
  readonly queues: Queues;
  readonly networks: Readonly<Record<NetworkName, Network>>;
  readonly pages: PageFetcher;
  readonly articles: ArticleReader;
  /** Sends webhooks to the public web under the page fetcher's rules. */
  readonly webhooks: WebhookPoster;
  readonly pictures: Pictures;
  readonly media: MediaFolder;
  /** Liquid sources by path below `templates/`. */
  readonly templates: Readonly<Record<string, string>>;
  /** How posts are written where the newsroom's settings say nothing. */
  readonly house: HouseStyle;
  /** When a channel without slots of its own publishes: wall clock, whatever zone the newsroom is in. */
  readonly slots: Readonly<Record<NetworkName, readonly WeeklySlot[]>>;
  /** The bearer key with all rights in the first newsroom: configured, or generated into the data folder. */
  readonly apiKey: Secret;
  /** Wraps the newsrooms' data keys (32 bytes). */
  readonly secretKey: Buffer;
  /** Where networks fetch media, e.g. `https://crier.example`; no trailing slash. Empty in a worker that was told none. */
  readonly publicUrl: string;
}

/** Reads an article from where it stands; the sources' `readArticle` bound to the page fetcher. */
export interface ArticleReader {
  read(input: ArticleSource): Promise<Article>;
}
export interface Pictures {
  make(picture: Picture, rules: NetworkRules): Promise<PostMedia & { sha256: string }>;
}
export interface MediaFolder {
  put(bytes: Buffer, mime: string): Promise<{ sha256: string; bytes: number; path: string }>;
  read(sha256: string): Promise<Buffer | null>;
}

/** Who acts, and where: every action is given one. */
export interface Actor {
  readonly newsroomId: string;
  /** For the audit and for holds, e.g. `key:admin`, `worker`, `sweep`. */
  readonly name: string;
  /** The same for each repetition of one call (`Idempotency-Key`). */
  readonly callKey?: string;
}

export interface BuildOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Use an embedded database that another process runs, instead of refusing beside it. */
  readonly attach?: boolean;
  /** Known only once the API listens, so it is asked for when needed. */
  readonly publicUrl: () => string;
}
export interface BuiltContext {
  readonly context: Context;
  /** Closes the queues, the store and the embedded database, in this order. */
  close(): Promise<void>;
}

/** Starts or reaches the database, migrates it, opens the queues and builds the rest. */
export async function buildContext(options: BuildOptions): Promise<BuiltContext> {
  const { config, log, publicUrl } = options;
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const keys = await loadKeys(config);
    const address = await databaseAddress(options, closers);
    const store = openStore(address);
    closers.push(() => store.close());
    await migrateStore(store);
    const queues = createQueues({ postgres: address, redisUrl: config.redisUrl, log });
    closers.push(() => queues.close());
    const pages = createPageFetcher({ allow: config.fetchAllow, userAgent });
    closers.push(() => pages.close());
    const webhooks = createWebhookPoster({ allow: config.fetchAllow, userAgent });
    closers.push(() => webhooks.close());
    const media = createMediaFolder(path.join(config.dataDir, 'media'));
    const context: Context = {
      config,
      log,
      store,
      db: store.db,
      queues,
      networks: createNetworks(config.endpoints),
      pages,
      articles: { read: (input) => readArticle(input, pages) },
      webhooks,
      pictures: createPictures({
        drawer: createCardDrawer({ templatesDir: path.join(templatesDir, 'cards') }),
        folder: media,
        get publicUrl() {
          return publicUrl();
        },
        fetchImage: async (url) => (await pages.fetch(url, { accept: 'image/*' })).bytes,
      }),
      media,
      templates: await loadTemplates(templatesDir),
      house: await loadHouse(path.join(configDir, 'house.yaml')),
      slots: await loadSlots(path.join(configDir, 'slots.yaml'), 'UTC'),
      ...keys,
      get publicUrl() {
        return publicUrl();
      },
    };
    return { context, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function databaseAddress(
  { config, attach = false }: BuildOptions,
  closers: (() => Promise<void>)[],
): Promise<StoreAddress> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl.reveal() };
  const running = attach ? await runningEmbeddedPostgres(config.dataDir) : null;
  if (running) return running;
  const embedded = await startEmbeddedPostgres(config.dataDir);
  closers.push(() => embedded.stop());
  return embedded.address;
}
