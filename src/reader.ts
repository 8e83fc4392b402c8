import path from 'node:path';
import type { Config } from '../config/config.ts';
import { loadHouse } from '../config/house.ts';
import { loadTemplates } from '../config/templates.ts';
import type { Article } from './core/article.ts';
import type { ArticleSource } from './core/article-source.ts';
import type { HouseStyle } from './core/compose-input.ts';
import type { NetworkName } from './core/network.ts';
import type { NetworkRules } from './core/rules.ts';
import { facebookRules } from './networks/facebook/rules.ts';
import { instagramRules } from './networks/instagram/rules.ts';
import { xRules } from './networks/x/rules.ts';
import { createPageFetcher } from './sources/fetch-page.ts';
import { readArticle } from './sources/read-article.ts';

/** Says who asks, as the Robots Exclusion Protocol's product token. */
export const userAgent = 'Towncrier/0.1';
export const templatesDir = path.join(import.meta.dirname, '..', 'templates');
export const configDir = path.join(import.meta.dirname, '..', 'config');

/** What reading and composing need and no more: no server, database, key or network client. */
export interface Reader {
  readonly articles: { read(input: ArticleSource): Promise<Article> };
  readonly rules: Readonly<Record<NetworkName, NetworkRules>>;
  /** Liquid sources by path below `templates/`. */
  readonly templates: Readonly<Record<string, string>>;
  readonly house: HouseStyle;
}

/** Builds a reader. Kept apart from `context.ts`, whose clients take a second to load. */
export async function buildReader(config: Config): Promise<Reader> {
  const pages = createPageFetcher({ allow: config.fetchAllow, userAgent });
  return {
    articles: { read: (input) => readArticle(input, pages) },
    rules: { x: xRules, facebook: facebookRules, instagram: instagramRules },
    templates: await loadTemplates(templatesDir),
    house: await loadHouse(path.join(configDir, 'house.yaml')),
  };
}
