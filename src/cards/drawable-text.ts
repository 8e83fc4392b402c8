/**
 * The same words as the fonts can set them: composed letters, and one plain or one unbreakable space where
 * Unicode has fifteen kinds. Invisible marks (joiners, variation selectors, byte order marks) have nothing to show.
 */
export function drawableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200b|\u2060|\ufeff|\ufe0e|\u200e|\u200f/gu, '')
    .replace(/[\u2007\u202f]/gu, '\u00a0')
    .replace(/\u2011/gu, '-')
    .replace(/[\s--[\u00a0]]+/gv, ' ')
    .trim();
}
