import { readerAccount } from '../accounts.ts';
import { escapeHtml as h } from '../escape-html.ts';
import { newsCard } from '../news/card.ts';
import type { SandboxPost } from '../world/objects.ts';
import { foldable } from './fold.ts';
import { icons } from './icons.ts';
import { grid } from './pictures.ts';
import { richText } from './rich-text.ts';
import { startOf, type Thread } from './threads.ts';
import { timeTag } from './when.ts';

/** A Page's post as it looks on Facebook, its first comment below. */
export function facebookPost({ parts, comments }: Thread, now: number): string {
  const post = parts[0];
  if (!post) return '';
  const { id, name } = readerAccount('facebook', post.account);
  const text =
    post.text === '' ? '' : foldable(post.id, post.text, richText(post.text, 'facebook'), 'facebook');
  const below = comments.map((comment) => commentHtml(comment, name));
  return `<article class="card facebook" id="post-${h(post.id)}">
<header><img class="avatar" src="/feed/avatar/${h(id)}.svg" width="40" height="40" alt=""><div><b>${h(name)}</b><p class="soft"><a href="/feed/facebook/${h(post.id)}">${timeTag(startOf(post), now)}</a> · ${icons.globe}<span class="unseen">Public</span></p></div></header>
${text}
${post.media.length > 0 ? grid(post.media, 5, () => '') : linkCard(post.link)}
<div class="acts"><span>${icons.like} Like</span><span>${icons.comment} Comment</span><span>${icons.share} Share</span></div>
${below.join('')}</article>`;
}

/** Domain and title only: the description is mostly not shown. Pages that are not ours were not read. */
function linkCard(link: string | null): string {
  if (link === null || !URL.canParse(link)) return '';
  const card = newsCard(link);
  const image = card
    ? `<img src="${h(card.image)}" width="1200" height="630" alt="${h(card.imageAlt)}">`
    : '';
  const { host, pathname } = new URL(link);
  return `<a class="preview" href="${h(link)}" rel="nofollow noopener">${image}<span class="strip"><span class="domain">${h(card?.domain ?? host)}</span><b>${h(card?.title ?? `${host}${pathname}`)}</b></span></a>`;
}

function commentHtml(comment: SandboxPost, name: string): string {
  return `<div class="comment" id="post-${h(comment.id)}"><img class="avatar" src="/feed/avatar/${h(comment.account)}.svg" width="32" height="32" alt=""><p><b>${h(name)}</b><br>${richText(comment.text, 'facebook')}</p></div>`;
}
