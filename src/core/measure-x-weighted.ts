import { urlRanges } from './url-ranges.ts';

/** https://github.com/twitter/twitter-text/blob/master/config/v3.json (looked at 2026-11-22), scale divided out. */
const urlWeight = 23;
const defaultWeight = 2;
const lightRanges = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
] as const;

const element = String.raw`\p{Emoji}(?:\p{Emoji_Modifier}|\uFE0F)?`;
// Longest first: flags, keycaps, flags of regions, joined people and things, single ones.
const emojiShape = new RegExp(
  [
    String.raw`\p{Regional_Indicator}{2}`,
    String.raw`[#*0-9]\uFE0F?\u20E3`,
    String.raw`\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}`,
    String.raw`${element}(?:\u200D${element})+`,
    String.raw`\p{Emoji}(?:\p{Emoji_Modifier}|\uFE0F)`,
  ].join('|'),
  'gu',
);
const registered = /^\p{RGI_Emoji}$/v;

/**
 * X's weighted length: NFC, every URL 23, every emoji 2 however it is joined, the rest by code point.
 * URLs are found by twitter-text; emoji by the platform's Unicode tables, because twitter-text's own list is of
 * 2018 and counts newer sequences piece by piece (https://github.com/twitter/twitter-text/issues/369, 2026-11-22).
 * A sequence that Unicode does not register is counted by its pieces.
 */
export function measureXWeighted(text: string): number {
  const normalised = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const { start, end } of urlRanges(normalised)) {
    weight += weighWords(normalised.slice(from, start)) + urlWeight;
    from = end;
  }
  return weight + weighWords(normalised.slice(from));
}

function weighWords(text: string): number {
  let weight = 0;
  let from = 0;
  for (const match of text.matchAll(emojiShape)) {
    weight += weighCodePoints(text.slice(from, match.index)) + weighEmoji(match[0]);
    from = match.index + match[0].length;
  }
  return weight + weighCodePoints(text.slice(from));
}

function weighEmoji(shape: string): number {
  if (registered.test(qualified(shape))) return defaultWeight;
  if (!shape.includes('\u200D')) return weighCodePoints(shape);
  return shape.split('\u200D').reduce((sum, part) => sum + weighWords(part) + 1, -1);
}

/** The sequence with U+FE0F exactly where Unicode's tables want it; people and keyboards often leave it out. */
const qualified = (shape: string): string =>
  shape
    .replaceAll('\uFE0F', '')
    .replace(/(?!\p{Emoji_Presentation})\p{Emoji}(?!\p{Emoji_Modifier})/gu, '$&\uFE0F');

function weighCodePoints(text: string): number {
  let weight = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    weight += lightRanges.some(([start, end]) => code >= start && code <= end) ? 1 : defaultWeight;
  }
  return weight;
}
