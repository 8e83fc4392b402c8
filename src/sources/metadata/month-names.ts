/** Languages whose month names are tried when the page's own language gives none. */
const commonLanguages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'fi',
  'da',
  'nb',
  'pl',
  'cs',
  'ru',
  'uk',
  'tr',
];

const cache = new Map<string, ReadonlyMap<string, number>>();

/** The month (1–12) that a word names in a language, or in any common one; null if none. */
export function monthNamed(word: string, language: string | null): number | null {
  const bare = word.toLowerCase().replace(/\.$/, '');
  const own = language === null ? undefined : monthsIn(language).get(bare);
  if (own !== undefined) return own;
  for (const other of commonLanguages) {
    const month = monthsIn(other).get(bare);
    if (month !== undefined) return month;
  }
  return null;
}

/** Long, short and inflected names, from the platform's own language data. */
function monthsIn(language: string): ReadonlyMap<string, number> {
  const known = cache.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    for (const name of spellings(language, month)) {
      const bare = name.toLowerCase().replace(/\.$/, '');
      if (/^\p{L}[\p{L}\p{M}]{2,}$/u.test(bare) && !names.has(bare)) names.set(bare, month);
    }
  }
  // Usual in print beside the four-letter "Sept".
  for (const [name, month] of names) if (name === 'sept') names.set('sep', month);
  if (language === 'de') {
    names.set('jän', 1);
    names.set('jänner', 1);
    names.set('mrz', 3);
  }
  cache.set(language, names);
  return names;
}

function spellings(language: string, month: number): string[] {
  const date = new Date(Date.UTC(2021, month - 1, 15));
  const found: string[] = [];
  for (const style of ['long', 'short'] as const) {
    for (const options of [{ month: style }, { day: 'numeric', month: style }] as const) {
      try {
        const parts = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).formatToParts(date);
        found.push(parts.find((part) => part.type === 'month')?.value ?? '');
      } catch {
        return found; // Not a language tag: the page declared something else.
      }
    }
  }
  return found;
}
