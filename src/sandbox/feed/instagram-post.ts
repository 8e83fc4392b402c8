import { readerAccount } from '../accounts.ts';
import { escapeHtml as h } from '../escape-html.ts';
import type { StoredMedia } from '../world/objects.ts';
import { foldable } from './fold.ts';
import { icons } from './icons.ts';
import { picture, ratioClass } from './pictures.ts';
import { richText } from './rich-text.ts';
import { startOf, type Thread } from './threads.ts';
import { timeTag } from './when.ts';

/** A media as it looks on Instagram: picture or carousel first, the caption below. */
export function instagramPost({ parts, comments }: Thread, now: number): string {
  const post = parts[0];
  if (!post) return '';
  const { id, username } = readerAccount('instagram', post.account);
  const caption = `<b>${h(username)}</b> ${richText(post.text, 'instagram')}`;
  const text = post.text === '' ? '' : foldable(post.id, `${username} ${post.text}`, caption, 'instagram');
  const below = comments.map(
    (comment) =>
      `<p class="text" id="post-${h(comment.id)}"><b>${h(username)}</b> ${richText(comment.text, 'instagram')}</p>`,
  );
  return `<article class="card instagram" id="post-${h(post.id)}">
<header><img class="avatar" src="/feed/avatar/${h(id)}.svg" width="32" height="32" alt=""><b>${h(username)}</b></header>
${slides(post.media)}
<div class="acts">${icons.heart}${icons.comment}${icons.share}<span class="push">${icons.save}</span></div>
${text}${below.join('')}
<p class="soft small"><a href="/feed/instagram/${h(post.id)}">${timeTag(startOf(post), now)}</a></p></article>`;
}

/** The first picture sets the crop of all. Each slide carries its own count and dots, so no script is needed. */
function slides(media: readonly StoredMedia[]): string {
  const first = media[0];
  if (!first) return '';
  const total = media.length;
  if (total === 1)
    return `<div class="slides"><div class="slide ${ratioClass(first)}">${picture(first)}</div></div>`;
  const items = media.map((item, index) => {
    const dots = media.map((_, dot) => `<i${dot === index ? ' class="on"' : ''}></i>`).join('');
    return `<li><div class="slide ${ratioClass(first)}">${picture(item)}<span class="count">${index + 1}/${total}</span></div><div class="dots" aria-hidden="true">${dots}</div></li>`;
  });
  return `<ul class="slides many" tabindex="0" aria-label="${total} pictures">${items.join('')}</ul>`;
}
