import { Parser } from 'htmlparser2';
import { TowncrierError } from '../../core/errors.ts';
import type { Feed, FeedItem } from '../feed.ts';
import { feedItem } from './feed-item.ts';

const roots = /^(?:rss|feed|rdf:rdf)$/;
const entries = /^(?:item|entry)$/;
/** Deeper elements are a summary's markup, or an attempt to exhaust the stack. */
const maxDepth = 100;
const maxItems = 5000;

/**
 * RSS and Atom. Entities other than XML's own stay as they are written; nothing is ever fetched. Null for XML
 * that is no feed. Throws `feed_refused` for a document type declaration.
 */
export function readXmlFeed(source: string, base: string): Feed | null {
  const reader = new FeedReader(base);
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  parser.write(source);
  parser.end();
  return reader.isFeed ? { title: reader.title || null, items: reader.items } : null;
}

class FeedReader {
  readonly items: FeedItem[] = [];
  isFeed = false;
  title = '';
  readonly #base: string;
  readonly #path: string[] = [];
  #fields: Map<string, string> | null = null;
  #text = '';

  constructor(base: string) {
    this.#base = base;
  }

  onprocessinginstruction(name: string): void {
    if (/^!doctype/i.test(name)) throw doctypeRefused();
  }
  onopentag(rawName: string, attributes: Record<string, string>): void {
    const name = rawName.toLowerCase();
    if (this.#path.length === 0) this.isFeed = roots.test(name);
    if (this.#path.length >= maxDepth) throw tooDeep();
    this.#path.push(name);
    this.#text = '';
    if (entries.test(name) && this.isFeed) this.#fields = new Map();
    const rel = attributes['rel'] ?? 'alternate';
    // Atom's links are attributes; a feed may have one for each of several relations.
    if (name === 'link' && rel === 'alternate' && attributes['href'] !== undefined)
      this.#keep('link', attributes['href']);
  }
  ontext(text: string): void {
    this.#text += text;
  }
  onclosetag(): void {
    const name = this.#path.pop() ?? '';
    const parent = this.#path.at(-1) ?? '';
    if (entries.test(name) && this.#fields !== null) this.#close(this.#fields);
    else if (entries.test(parent)) this.#keep(name, this.#text);
    else if (name === 'title' && this.title === '' && /^(?:channel|feed)$/.test(parent))
      this.title = this.#text.trim();
    this.#text = '';
  }

  #keep(name: string, value: string): void {
    const text = value.trim();
    if (text !== '' && this.#fields?.has(name) === false) this.#fields.set(name, text);
  }
  #close(fields: ReadonlyMap<string, string>): void {
    const first = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean) ?? '';
    const parts = {
      id: first('guid', 'id'),
      link: first('link'),
      title: first('title'),
      date: first('pubdate', 'published', 'dc:date', 'updated'),
    };
    const item = feedItem(parts, this.#base);
    if (item !== null && this.items.length < maxItems) this.items.push(item);
    this.#fields = null;
  }
}

function refused(message: string): TowncrierError {
  return new TowncrierError('validation', 'feed_refused', message, {
    field: 'url',
    remedy: 'Give the address of an RSS, Atom or JSON feed.',
  });
}
const doctypeRefused = () => refused('The feed declares a document type; such feeds are refused.');
const tooDeep = () => refused('The feed is nested too deeply.');
