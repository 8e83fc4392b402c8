/**
 * Outer marks by language, as newspapers set them:
 * https://github.com/unicode-org/cldr/tree/main/common/main (`delimiters`, looked at 2026-11-22); French with a
 * no-break space inside.
 */
const curly = ['“', '”'] as const;
const low = ['„', '“'] as const;
const lowRaised = ['„', '”'] as const;
const raised = ['”', '”'] as const;
const angle = ['«', '»'] as const;
const marks: Readonly<Record<string, readonly [string, string]>> = {
  de: low,
  cs: low,
  sk: low,
  sl: low,
  bg: low,
  et: low,
  lt: low,
  is: low,
  pl: lowRaised,
  hu: lowRaised,
  ro: lowRaised,
  hr: lowRaised,
  bs: lowRaised,
  fi: raised,
  sv: raised,
  fr: ['«\u00A0', '\u00A0»'],
  'de-ch': angle,
  es: angle,
  ca: angle,
  it: angle,
  'pt-pt': angle,
  no: angle,
  nb: angle,
  nn: angle,
  ru: angle,
  uk: angle,
  be: angle,
  el: angle,
  sq: angle,
  hy: angle,
  fa: angle,
  ja: ['「', '」'],
  'zh-hant': ['「', '」'],
  'zh-tw': ['「', '」'],
};

/** Sets a quotation in the marks of its language (BCP 47); English marks where the language is not known. */
export function quoted(words: string, language: string | null): string {
  const tag = (language ?? '').toLowerCase().replaceAll('_', '-');
  const [open, close] =
    marks[tag.split('-').slice(0, 2).join('-')] ?? marks[tag.split('-')[0] ?? ''] ?? curly;
  return `${open}${words}${close}`;
}
