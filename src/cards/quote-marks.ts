type Marks = readonly [open: string, close: string];

const english: Marks = ['“', '”'];
/** Unicode CLDR 48 main quotation marks: https://cldr.unicode.org (2026-11-22); languages not listed take English ones. */
const byLanguage: Readonly<Record<string, Marks>> = {
  be: ['«', '»'],
  bg: ['„', '“'],
  bs: ['„', '”'],
  ca: ['«', '»'],
  cs: ['„', '“'],
  de: ['„', '“'],
  el: ['«', '»'],
  es: ['«', '»'],
  et: ['„', '“'],
  fi: ['”', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  hr: ['„', '“'],
  hu: ['„', '”'],
  is: ['„', '“'],
  it: ['«', '»'],
  lt: ['„', '“'],
  lv: ['«', '»'],
  mk: ['„', '“'],
  nb: ['«', '»'],
  nn: ['«', '»'],
  no: ['«', '»'],
  pl: ['„', '”'],
  pt: ['“', '”'],
  'pt-pt': ['«', '»'],
  ro: ['„', '”'],
  ru: ['«', '»'],
  sk: ['„', '“'],
  sl: ['„', '“'],
  sq: ['«', '»'],
  sr: ['„', '“'],
  sv: ['”', '”'],
  uk: ['«', '»'],
  'de-ch': ['«', '»'],
  'fr-ch': ['«', '»'],
};

/** The quotation marks of a language (BCP 47 tag), opening and closing. */
export function quoteMarks(language: string | null): Marks {
  const tag = language?.toLowerCase() ?? '';
  const primary = tag.split(/[-_]/u)[0] ?? '';
  return byLanguage[tag] ?? byLanguage[primary] ?? english;
}
