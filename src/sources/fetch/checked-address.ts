import { TowncrierError } from '../../core/errors.ts';

const longestUrl = 4096;
const ports = new Map([
  ['http:', '80'],
  ['https:', '443'],
]);

/**
 * The one answer for every address that we do not fetch, so that it tells nothing about what is behind the wall:
 * the same for a refused range, an open port and a closed one.
 */
export function urlRefused(cause?: unknown): TowncrierError {
  return new TowncrierError('validation', 'url_refused', 'This address cannot be fetched.', {
    field: 'url',
    remedy: 'Give the public http or https address of the article, or paste its text.',
    cause,
  });
}

/**
 * Parses an address and checks what can be checked without a lookup: scheme, no credentials, the scheme's own
 * port unless exempted, no control characters or backslashes (parsers disagree about them).
 */
export function checkAddress(input: string, allow: ReadonlySet<string>): URL {
  const text = input.trim();
  if (text.length > longestUrl || /[\u0000-\u0020\u007f\\]/.test(text) || !URL.canParse(text))
    throw urlRefused();
  const url = new URL(text);
  const standardPort = ports.get(url.protocol);
  if (standardPort === undefined || url.username !== '' || url.password !== '' || url.hostname === '')
    throw urlRefused();
  if (url.port !== '' && url.port !== standardPort && !allow.has(hostAndPort(url))) throw urlRefused();
  return url;
}

/** `host:port` as FETCH_ALLOW writes it, the port always named. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port === '' ? (ports.get(url.protocol) ?? '') : url.port}`;
}
