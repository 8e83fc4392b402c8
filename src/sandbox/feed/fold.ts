import { escapeHtml as h } from '../escape-html.ts';

/**
 * Where networks fold a text, in characters: no network publishes it. Facebook about 440 (or 5 lines) on desktop and
 * 110 on phones, Instagram about 125 (third-party measurements, looked at on 2026-11-22).
 */
const folds = {
  facebook: { desktop: 440, phone: 110, lines: 5 },
  instagram: { desktop: 125, phone: 125, lines: 2 },
} as const;

/** The text in full, with a fold that opens without script. Only a long text gets one. */
export function foldable(id: string, text: string, content: string, network: keyof typeof folds): string {
  const { desktop, phone, lines } = folds[network];
  const everywhere = text.length > desktop || text.split('\n').length > lines;
  const classes = everywhere ? 'text fold' : text.length > phone ? 'text fold phone' : 'text';
  if (classes === 'text') return `<p class="text">${content}</p>`;
  const key = `fold-${h(id)}`;
  const word = network === 'facebook' ? 'See more' : 'more';
  return `<input class="folder" type="checkbox" id="${key}"><p class="${classes}">${content}</p><label for="${key}">${word}</label>`;
}
