import { readerAccount } from '../accounts.ts';
import { escapeHtml as h } from '../escape-html.ts';
import { newsCard } from '../news/card.ts';
import type { SandboxPost, StoredMedia } from '../world/objects.ts';
import { findLinks } from '../x/weighted-length.ts';
import { icons } from './icons.ts';
import { grid } from './pictures.ts';
import { richText } from './rich-text.ts';
import { startOf, type Thread } from './threads.ts';
import { timeTag } from './when.ts';

/** Posts as they look on X; the parts of a thread are joined by a line. */
export function xThread(thread: Thread, now: number): string {
  const parts = thread.parts.map((post) => xPost(post, now));
  return `<article class="card x${parts.length > 1 ? ' thread' : ''}">${parts.join('')}</article>`;
}

function xPost(post: SandboxPost, now: number): string {
  const { id, name, username } = readerAccount('x', post.account);
  const card = post.media.length > 0 ? '' : linkCard(post.text);
  return `<div class="part" id="post-${h(post.id)}"><img class="avatar" src="/feed/avatar/${h(id)}.svg" width="40" height="40" alt=""><div class="main">
<header><b>${h(name)}</b> <span class="soft"><span class="handle">@${h(username)}</span> · <a href="/feed/x/${h(post.id)}">${timeTag(startOf(post), now)}</a></span></header>
<p class="text">${richText(post.text, 'x')}</p>
${grid(post.media, 4, altBadge)}${card}
<div class="acts">${icons.comment}${icons.repost}${icons.heart}${icons.share}</div></div></div>`;
}

function altBadge(media: StoredMedia): string {
  return media.alt === null
    ? ''
    : `<details class="alt"><summary>ALT</summary><p>${h(media.alt)}</p></details>`;
}

/** The last link makes the card: the picture with the title over it (seen since October 2023). */
function linkCard(text: string): string {
  const url = findLinks(text).at(-1)?.url;
  const card = url === undefined ? null : newsCard(url);
  if (!card || url === undefined) return '';
  return `<a class="preview" href="${h(url)}" rel="nofollow noopener"><img src="${h(card.image)}" width="1200" height="630" alt="${h(card.imageAlt)}"><span class="over">${h(card.title)}</span></a><p class="from">From ${h(card.domain)}</p>`;
}
