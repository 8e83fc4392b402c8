import { textValue } from '../html/json-ld.ts';
import { metaValue, type PageFacts } from '../html/page-facts.ts';
import { attribute } from '../html/page-tree.ts';
import { absoluteUrl } from './lead-image.ts';

/**
 * The article's one address: `rel=canonical`, `og:url`, JSON-LD, else where it was read. A declared address of
 * another host, or a site's front page, is a mistake of the template and is passed over.
 */
export function canonicalUrl(facts: PageFacts): string | null {
  const declared = [
    attribute(facts.links.get('canonical')?.[0] ?? facts.root, 'href'),
    metaValue(facts, 'og:url'),
    ...facts.articleNodes.map((node) => textValue(node['url'])),
  ];
  for (const value of declared) {
    const url = absoluteUrl(value, facts.address);
    if (url !== null && isTrusted(url, facts.address)) return withoutFragment(url);
  }
  return facts.address === null ? null : absoluteUrl(withoutFragment(facts.address), null);
}

function isTrusted(url: string, address: string | null): boolean {
  const { hostname, pathname } = new URL(url);
  if (address === null || !URL.canParse(address)) return true;
  const own = new URL(address);
  const sameHost = domainOf(hostname) === domainOf(own.hostname);
  return sameHost && (pathname !== '/' || own.pathname === '/');
}

/** Without `www.`, `m.` and other first labels, so that a mobile page may name the main site's address. */
function domainOf(hostname: string): string {
  const labels = hostname.split('.');
  return labels.slice(labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2).join('.');
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
