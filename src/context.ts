import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Article } from './core/article.ts';
import type { ArticleSource } from './core/article-source.ts';
import type { Picture } from './core/compose-input.ts';
import type { NetworkName } from './core/network.ts';
import type { PostMedia } from './core/post.ts';
import type { NetworkRules } from './core/rules.ts';
import type { Secret } from './core/secret.ts';
import type { Network } from './networks/network.ts';
import type { Queues } from './queue/queues.ts';
import type { PageFetcher } from './sources/fetch-page.ts';
import type { Database, Store } from './store/database.ts';

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
  readonly pictures: Pictures;
  readonly media: MediaFolder;
  /** Liquid sources by path below `templates/`. */
  readonly templates: Readonly<Record<string, string>>;
  /** The bearer key with all rights in the first newsroom: configured, or generated into the data folder. */
  readonly apiKey: Secret;
  /** Wraps the newsrooms' data keys (32 bytes). */
  readonly secretKey: Buffer;
  /** Where networks fetch media, e.g. `https://crier.example`; no trailing slash. */
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
