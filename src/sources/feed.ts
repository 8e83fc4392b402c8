import { TowncrierError } from '../core/errors.ts';
import { readJsonFeed } from './feed/json-feed.ts';
import { readXmlFeed } from './feed/xml-feed.ts';

/** One entry of a feed, as a hint where an article is: the article itself is read from its page. */
export interface FeedItem {
  /**
   * What the item is known by, best first: the feed's own id, its link. An item is the same when it shares any of
   * them with one seen before, so a changed link or a changed id alone makes no new item.
   */
  readonly identities: readonly string[];
  readonly url: string | null;
  readonly title: string;
  /** RFC 3339 UTC, or a day, as the feed says it. */
  readonly datePublished: string | null;
}

export interface Feed {
  readonly title: string | null;
  /** In the feed's order. */
  readonly items: readonly FeedItem[];
}

/**
 * Reads RSS 0.9x–2.0, RSS 1.0 (RDF), Atom 1.0 or JSON Feed 1.x; `base` is the address it was fetched from. Throws
 * `validation`, `feed_refused` for anything else and for a document type declaration, which no feed needs.
 */
export function readFeed(text: string, base: string): Feed {
  const start = text.replace(/^\ufeff/, '').trimStart();
  const feed = start.startsWith('{') ? readJsonFeed(start, base) : readXmlFeed(start, base);
  if (feed === null) {
    throw new TowncrierError('validation', 'feed_refused', 'What is at this address is not a feed.', {
      field: 'url',
      remedy: 'Give the address of an RSS, Atom or JSON feed.',
    });
  }
  return feed;
}
