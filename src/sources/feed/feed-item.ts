import type { FeedItem } from '../feed.ts';
import { plainText } from '../html/plain-text.ts';
import { absoluteUrl } from '../metadata/lead-image.ts';
import { readMachineDate } from '../metadata/read-date.ts';

interface ItemParts {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly date: string;
}

/** An item with its identities; null where nothing tells it from others. */
export function feedItem(parts: ItemParts, base: string): FeedItem | null {
  const url = absoluteUrl(parts.link, base);
  // An id that is the item's address says nothing that the link does not say.
  const id = absoluteUrl(parts.id, null) === null ? parts.id.trim() : '';
  const idAddress = id === '' ? absoluteUrl(parts.id, null) : null;
  const identities = [id === '' ? null : `id:${id}`, addressIdentity(idAddress), addressIdentity(url)];
  const known = [...new Set(identities.filter((identity) => identity !== null))];
  if (known.length === 0) return null;
  return {
    identities: known,
    url: url ?? idAddress,
    title: plainText(parts.title),
    datePublished: readMachineDate(parts.date),
  };
}

/** Addresses that differ in scheme, fragment, a closing slash or campaign marks lead to the same article. */
function addressIdentity(address: string | null): string | null {
  if (address === null) return null;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_|at_|ref$|fbclid$|gclid$|mc_)/i.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return `url:${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`;
}
