import type { NetworkName } from '../../core/network.ts';
import { escapeHtml as h } from '../escape-html.ts';
import { findLinks } from '../x/weighted-length.ts';

const marks = /(?<![\p{L}\p{N}&/])[#@][\p{L}\p{N}_]+/gu;

/** A post's text as HTML: links as the network shows them, hashtags and names marked. Nothing is left out. */
export function richText(text: string, network: NetworkName): string {
  // Instagram has no links in captions (ux research, 2026-11-22).
  const links = network === 'instagram' ? [] : findLinks(text);
  let out = '';
  let cursor = 0;
  for (const { url, start, end } of links) {
    out += withMarks(text.slice(cursor, start)) + link(url, network);
    cursor = end;
  }
  return out + withMarks(text.slice(cursor));
}

function withMarks(text: string): string {
  let out = '';
  let cursor = 0;
  for (const match of text.matchAll(marks)) {
    out += `${h(text.slice(cursor, match.index))}<span class="mark">${h(match[0])}</span>`;
    cursor = match.index + match[0].length;
  }
  return out + h(text.slice(cursor));
}

/** X shows a link without its scheme and cut; Facebook shows it whole. */
function link(url: string, network: NetworkName): string {
  const target = /^https?:/i.test(url) ? url : `http://${url}`;
  const bare = url.replace(/^https?:\/\/(www\.)?/i, '');
  const shown = network === 'x' && bare.length > 34 ? `${bare.slice(0, 33)}…` : network === 'x' ? bare : url;
  return `<a href="${h(target)}" rel="nofollow noopener" title="${h(target)}">${h(shown)}</a>`;
}
