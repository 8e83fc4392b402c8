import type { SandboxPost } from '../world/objects.ts';
import { findLinks } from './weighted-length.ts';

export interface UrlEntity {
  /** Code-point offsets into the returned text. */
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly expanded_url: string;
  readonly display_url: string;
  readonly media_key?: string;
}

/** The key of a picture of a post. */
export const mediaKey = (id: string): string => `3_${id}`;

/**
 * A post's text as X returns it: links become t.co links, `&`, `<` and `>` are escaped, pictures add a link at the
 * end (docs.x.com/x-api/fundamentals/data-dictionary; the escaping is commonly seen, not documented; 2026-11-22).
 */
export function tweetText(post: SandboxPost): { text: string; urls: UrlEntity[] } {
  let text = '';
  let cursor = 0;
  const urls: UrlEntity[] = [];
  function addLink(expanded: string, display: string, key?: string): void {
    const url = `https://t.co/${shortName(post.id, urls.length)}`;
    const start = [...text].length;
    const entity = { start, end: start + url.length, url, expanded_url: expanded, display_url: display };
    urls.push(key === undefined ? entity : { ...entity, media_key: key });
    text += url;
  }
  for (const link of findLinks(post.text)) {
    text += escapeMarks(post.text.slice(cursor, link.start));
    addLink(/^https?:/i.test(link.url) ? link.url : `http://${link.url}`, displayed(link.url));
    cursor = link.end;
  }
  text += escapeMarks(post.text.slice(cursor));
  const first = post.media[0];
  if (first) {
    if (text !== '') text += ' ';
    const page = `https://x.com/i/status/${post.id}/photo/1`;
    addLink(page, `pic.x.com/${shortName(post.id, urls.length)}`, mediaKey(first.id));
  }
  return { text, urls };
}

const escapeMarks = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const shortName = (id: string, index: number) => (BigInt(id) * 64n + BigInt(index)).toString(36).slice(-10);

/** X shows a link without scheme, cut after 27 characters of what follows the host. */
function displayed(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/i, '');
  return bare.length > 40 ? `${bare.slice(0, 39)}…` : bare;
}
