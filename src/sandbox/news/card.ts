import { findArticle } from './index.ts';
import { leadPath } from './site.ts';

/** What the Open Graph tags of one of our pages say. */
export interface LinkCard {
  readonly domain: string;
  readonly title: string;
  readonly description: string;
  /** Path on this server. */
  readonly image: string;
  readonly imageAlt: string;
}

const ownHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The card of a link to our own news site. Null for every other page: those are never fetched. */
export function newsCard(link: string): LinkCard | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const slug = /^\/news\/([a-z0-9-]+)\/?$/.exec(url.pathname)?.[1];
  const article = slug === undefined || !ownHosts.has(url.hostname) ? null : findArticle(slug);
  if (!article) return null;
  return {
    domain: url.host,
    title: article.headline,
    description: article.standfirst,
    image: leadPath(article.slug),
    imageAlt: article.lead.alt,
  };
}
