/** Soft hyphens, byte order marks, controls: pages carry them, posts must not. */
export const invisible = /[\u00AD\uFEFF\uFFFE\uFFFF\u0000-\u0008\u000B-\u001F\u007F]/g;

/** One line: every run of white space and line breaks becomes a blank. */
export const inline = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A quotation's words without the comma or dash that tied them to "she said". */
export const spoken = (text: string): string => text.trim().replace(/[\s,;:–—-]+$/u, '');

/** With a capital where a clause now opens a line; names such as `iPhone` stay as they are. */
export function opening(text: string, language: string | null): string {
  const [first = ''] = text.split(/\s/, 1);
  if (/\p{Lu}/u.test(first)) return text;
  return text.replace(/^\p{Ll}/u, (letter) => upper(letter, language));
}

function upper(letter: string, language: string | null): string {
  try {
    return letter.toLocaleUpperCase(language ?? 'en');
  } catch {
    // A page may declare any string as its language.
    return letter.toUpperCase();
  }
}
