/** Parameters that say how a reader came, never which page it is. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|twclid|ref_src)$/i;

/**
 * One address for one page: no fragment, no tracking parameters, no default port, lower-case host, no
 * trailing dot. The rest of the query stays, in its order, because some sites need it. Null for anything but
 * http and https.
 */
export function canonicalUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  for (const [name] of [...url.searchParams]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href;
}
