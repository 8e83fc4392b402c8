import { type LinkedNode, readJsonLd, typesOf } from './json-ld.ts';
import { attribute, elementsOf, type PageElement } from './page-tree.ts';

/** What a page says about itself, gathered in one walk. */
export interface PageFacts {
  readonly root: PageElement;
  /** The address the page was read from, or null. */
  readonly address: string | null;
  /** JSON-LD nodes that describe the article of this page, best first. */
  readonly articleNodes: readonly LinkedNode[];
  readonly nodes: readonly LinkedNode[];
  /** `<meta>` values by lower-case name, property or itemprop, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** `<link>` targets by relation. */
  readonly links: ReadonlyMap<string, readonly PageElement[]>;
  /** Elements by tag. */
  readonly byTag: ReadonlyMap<string, readonly PageElement[]>;
  /** Elements by each name in their `itemprop`. */
  readonly byItemprop: ReadonlyMap<string, readonly PageElement[]>;
}

/** https://schema.org/Article and its kin, by how surely they are the page's own story (2026-11-22). */
const articleTypes =
  /^(?:(?:Reportage|Analysis|Background|Opinion|Review|AskPublic)?NewsArticle|Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|TechArticle|ScholarlyArticle|Report|AdvertiserContentArticle|SatiricalArticle|Recipe)$/;
const pageTypes = /^(?:WebPage|ItemPage|CreativeWork|CollectionPage|VideoObject)$/;

export function gatherFacts(root: PageElement, address: string | null): PageFacts {
  const meta = new Map<string, string[]>();
  const links = new Map<string, PageElement[]>();
  const byTag = new Map<string, PageElement[]>();
  const byItemprop = new Map<string, PageElement[]>();
  for (const element of elementsOf(root)) {
    add(byTag, element.tag, element);
    if (element.tag === 'meta') gatherMeta(element, meta);
    if (element.tag === 'link') {
      for (const relation of attribute(element, 'rel').toLowerCase().split(/\s+/))
        add(links, relation, element);
    }
    for (const name of attribute(element, 'itemprop').split(/\s+/)) {
      if (name !== '') add(byItemprop, name.toLowerCase(), element);
    }
  }
  const nodes = readJsonLd(byTag.get('script') ?? []);
  return { root, address, nodes, articleNodes: articlesAmong(nodes), meta, links, byTag, byItemprop };
}

/** The first non-empty value of the first of these meta names that has one; '' if none has. */
export function metaValue(facts: PageFacts, ...names: string[]): string {
  for (const name of names) {
    const value = facts.meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return '';
}

function gatherMeta(element: PageElement, meta: Map<string, string[]>): void {
  const content = attribute(element, 'content');
  if (content === '') return;
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    for (const name of attribute(element, key).toLowerCase().split(/\s+/)) {
      if (name !== '') add(meta, name, content);
    }
  }
}

function articlesAmong(nodes: readonly LinkedNode[]): LinkedNode[] {
  const articles = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  // Several articles on one level are a list of teasers; the page's own has a body, or is said to be the main one.
  articles.sort((one, two) => weight(two) - weight(one));
  const pages = nodes.filter((node) => typesOf(node).some((type) => pageTypes.test(type)));
  return [...articles, ...pages];
}

function weight(node: LinkedNode): number {
  return (
    (node['articleBody'] === undefined ? 0 : 2) +
    (node['mainEntityOfPage'] === undefined ? 0 : 2) +
    (node['headline'] === undefined ? 0 : 1) +
    (node['datePublished'] === undefined ? 0 : 1)
  );
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
