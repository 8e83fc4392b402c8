import { request } from 'undici';
import { TowncrierError } from '../core/errors.ts';
import { checkAddress, hostAndPort, urlRefused } from './fetch/checked-address.ts';
import { createCheckedAgents } from './fetch/checked-agents.ts';
import { decodePage } from './fetch/decode-page.ts';
import { pageUnreachable, statusError, tooManyRedirects, typeRefused } from './fetch/fetch-errors.ts';
import { discard, readBody, tooLarge } from './fetch/read-body.ts';

export interface PageFetcherOptions {
  /** `host:port` pairs that may be fetched though not public (FETCH_ALLOW). */
  readonly allow: readonly string[];
  readonly userAgent: string;
  /** For everything together: lookups, redirects, the whole body. */
  readonly timeoutMs?: number;
  /** After decompression. */
  readonly maxBytes?: number;
}

export interface FetchMore {
  readonly signal?: AbortSignal;
  /** The `Accept` header; an answer of another type is refused. */
  readonly accept?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface FetchedPage {
  /** Where the page was found, after redirects. */
  readonly url: string;
  /** True for 304: the page is what it was, and `text` is empty. */
  readonly notModified: boolean;
  /** Lower case, without parameters; '' where the server did not say. */
  readonly contentType: string;
  readonly text: string;
  /** The body as it came, decompressed: for pictures. */
  readonly bytes: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface PageFetcher {
  fetch(url: string, more?: FetchMore): Promise<FetchedPage>;
  close(): Promise<void>;
}

const maxHops = 5;
const pageTypes = 'text/html,application/xhtml+xml,text/plain;q=0.8,text/markdown;q=0.8';

/**
 * Fetches pages of the public web and nothing else: http and https, public addresses, each redirect checked
 * again, bounded in time, size and hops. Refusals are `validation` (`url_refused` for every address behind the
 * wall, whatever is there), failures on the way are `network`.
 */
export function createPageFetcher(options: PageFetcherOptions): PageFetcher {
  const { timeoutMs = 15_000, maxBytes = 10 * 1024 * 1024, userAgent } = options;
  const allow = new Set(options.allow.map((entry) => entry.trim().toLowerCase()));
  const agents = createCheckedAgents(timeoutMs);

  async function fetchPage(start: string, more: FetchMore = {}): Promise<FetchedPage> {
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = more.signal === undefined ? deadline : AbortSignal.any([deadline, more.signal]);
    let url = checkAddress(start, allow);
    for (let hop = 0; hop <= maxHops; hop += 1) {
      const answer = await request(url, {
        dispatcher: agents.for(url, allow.has(hostAndPort(url))),
        headers: headersFor(userAgent, more),
        signal,
      });
      const location = header(answer.headers['location']);
      if (answer.statusCode >= 300 && answer.statusCode < 400 && location !== '') {
        discard(answer.body);
        url = nextHop(location, url, allow);
        continue;
      }
      if (answer.statusCode !== 304 && (answer.statusCode < 200 || answer.statusCode >= 300)) {
        discard(answer.body);
        throw statusError(answer.statusCode);
      }
      return await readAnswer(url, answer, more.accept ?? pageTypes, maxBytes);
    }
    throw tooManyRedirects();
  }

  return {
    async fetch(url, more) {
      try {
        return await fetchPage(url, more);
      } catch (error) {
        more?.signal?.throwIfAborted();
        throw refusalIn(error) ?? pageUnreachable(error);
      }
    },
    close: () => agents.close(),
  };
}

type Answer = Awaited<ReturnType<typeof request>>;

async function readAnswer(url: URL, answer: Answer, accept: string, maxBytes: number): Promise<FetchedPage> {
  const { headers, body, statusCode } = answer;
  const type = header(headers['content-type']);
  const page = {
    url: url.href,
    notModified: statusCode === 304,
    contentType: (type.split(';')[0] ?? '').trim().toLowerCase(),
    text: '',
    bytes: Buffer.alloc(0),
    etag: header(headers['etag']) || null,
    lastModified: header(headers['last-modified']) || null,
  };
  const refused = !isAccepted(page.contentType, accept) ? typeRefused() : null;
  const large = Number(header(headers['content-length'])) > maxBytes ? tooLarge(maxBytes) : null;
  if (page.notModified || refused !== null || large !== null) {
    discard(body);
    if (page.notModified) return page;
    throw refused ?? large;
  }
  const bytes = await readBody(body, header(headers['content-encoding']), maxBytes);
  return {
    ...page,
    bytes: Buffer.from(bytes),
    text: page.contentType.startsWith('image/') ? '' : decodePage(bytes, type),
  };
}

/** The refusal that a lookup raised inside a connection attempt comes out wrapped. */
function refusalIn(error: unknown): TowncrierError | null {
  if (error instanceof TowncrierError) return error;
  if (error instanceof AggregateError)
    return error.errors.map(refusalIn).find((found) => found !== null) ?? null;
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : null;
}

function nextHop(location: string, from: URL, allow: ReadonlySet<string>): URL {
  if (!URL.canParse(location, from)) throw urlRefused();
  return checkAddress(new URL(location, from).href, allow);
}

function headersFor(userAgent: string, more: FetchMore): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: more.accept ?? pageTypes,
    'accept-encoding': 'gzip, br, deflate',
    ...(more.etag === undefined ? {} : { 'if-none-match': more.etag }),
    ...(more.lastModified === undefined ? {} : { 'if-modified-since': more.lastModified }),
  };
}

function header(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function isAccepted(type: string, accept: string): boolean {
  const accepted = accept.split(',').map((entry) => (entry.split(';')[0] ?? '').trim().toLowerCase());
  const family = `${type.split('/')[0]}/*`;
  return type === '' || [type, family, '*/*'].some((one) => accepted.includes(one));
}
