import { isNode, listOf, textValue } from '../html/json-ld.ts';
import { metaValue, type PageFacts } from '../html/page-facts.ts';
import { plainText } from '../html/plain-text.ts';

/** Longer values are slogans or descriptions, not the name of somebody. */
const longest = 80;

/**
 * Who publishes the page, as it names itself: https://schema.org/publisher of the article, else `og:site_name`.
 * Null where neither gives a name.
 */
export function findPublisher(facts: PageFacts): string | null {
  const values = [...publisherNames(facts), metaValue(facts, 'og:site_name')];
  const names = values.map(plainText);
  return names.find((name) => /\p{L}/u.test(name) && name.length <= longest && !isAddress(name)) ?? null;
}

/** The publishers that the page's article nodes name, also where they only refer to another node. */
export function publisherNames(facts: PageFacts): string[] {
  return facts.articleNodes
    .flatMap((node) => listOf(node['publisher']))
    .map((publisher) => {
      if (!isNode(publisher)) return textValue(publisher);
      const id = publisher['@id'];
      const named = publisher['name'] === undefined && id !== undefined;
      const target = named ? facts.nodes.find((node) => node['@id'] === id && node !== publisher) : publisher;
      return textValue(target?.['name']);
    })
    .filter((name) => name !== '');
}

const isAddress = (name: string): boolean => /^https?:/i.test(name);
