import { textValue } from '../html/json-ld.ts';
import type { PageFacts } from '../html/page-facts.ts';
import { plainText } from '../html/plain-text.ts';

/**
 * The standfirst. Order: description, Open Graph, JSON-LD, Dublin Core, Twitter card; the first that says
 * something other than the headline. Null where the page has none.
 */
export function findDeck(facts: PageFacts, headline: string): string | null {
  const values = [
    ...(facts.meta.get('description') ?? []),
    ...(facts.meta.get('og:description') ?? []),
    ...facts.articleNodes.map((node) => textValue(node['description'])),
    ...(facts.meta.get('dc.description') ?? []),
    ...(facts.meta.get('dcterms.description') ?? []),
    ...(facts.meta.get('twitter:description') ?? []),
  ].map(plainText);
  return values.find((value) => value.length > 10 && value !== headline) ?? null;
}
