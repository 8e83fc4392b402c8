import { escapeHtml as h } from '../escape-html.ts';
import type { StoredMedia } from '../world/objects.ts';

/** A picture; without a description it is announced as one, never hidden. */
export function picture(media: StoredMedia): string {
  return `<img src="/feed/media/${media.sha256}" width="${media.width}" height="${media.height}" alt="${h(media.alt ?? 'Picture without description')}">`;
}

/** Ratios have classes because inline styles are not allowed: steps of 5 between 4:5 and 1.91:1. */
export const ratioSteps: readonly number[] = Array.from({ length: 24 }, (_, step) => 80 + step * 5);

export function ratioClass(media: StoredMedia): string {
  const percent = Math.round((media.width / media.height) * 20) * 5;
  return `ratio-${Math.min(195, Math.max(80, percent))}`;
}

/** Up to four pictures on X, up to five shown on Facebook with the rest counted. */
export function grid(
  media: readonly StoredMedia[],
  shown: number,
  decorate: (item: StoredMedia) => string,
): string {
  const first = media[0];
  if (!first) return '';
  const cells = media.slice(0, shown).map((item, index) => {
    const more =
      index === shown - 1 && media.length > shown ? `<span class="rest">+${media.length - shown}</span>` : '';
    return `<div class="cell">${picture(item)}${decorate(item)}${more}</div>`;
  });
  const ratio = media.length === 1 ? ` ${ratioClass(first)}` : '';
  return `<div class="grid of-${Math.min(media.length, shown)}${ratio}">${cells.join('')}</div>`;
}
