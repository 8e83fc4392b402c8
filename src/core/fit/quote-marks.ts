/**
 * Outer marks by language, as newspapers set them:
 * https://github.com/unicode-org/cldr/tree/main/common/main (`delimiters`, looked at 2026-11-22); French with a
 * no-break space inside.
 */
const groups = [
  ['„', '“', 'de cs sk sl bg et lt is'],
  ['„', '”', 'pl hu ro hr bs'],
  ['”', '”', 'fi sv'],
  ['«\u00A0', '\u00A0»', 'fr'],
  ['«', '»', 'de-ch es ca it pt-pt no nb nn ru uk be el sq hy fa'],
  ['「', '」', 'ja zh-hant zh-tw'],
] as const;
const marks = new Map(
  groups.flatMap(([open, close, tags]) => tags.split(' ').map((tag) => [tag, { open, close }] as const)),
);
const english = { open: '“', close: '”' };

/** Sets a quotation in the marks of its language (BCP 47); English marks where the language is not known. */
export function quoted(words: string, language: string | null): string {
  const [primary = '', second = ''] = (language ?? '').toLowerCase().split(/[-_]/);
  const { open, close } = marks.get(`${primary}-${second}`) ?? marks.get(primary) ?? english;
  return `${open}${words}${close}`;
}
