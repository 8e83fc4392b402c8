import type { LanguageData } from '../languages/language-data.ts';
import type { Stretch } from './find-stretches.ts';

/** Languages whose papers set "a dit Marie Dupont" inside the marks instead of closing and opening them again. */
const asideLanguages = new Set(['fr', 'it', 'es', 'pt', 'pl']);
/** Longest aside, in characters: a name, an office, where and when. */
const longestAside = 140;
const opening = /(?:(,)|[.,!?…]?\s?([–—]))\s?(?=\p{Ll})/gu;
const continues = true as const;
/** Clitics before the verb: "s'exclame", "se félicite", "lo ha detto"; and its auxiliary. */
const before = /^(?:s|se|l|lui|leur|lo|le|a|ont|avait|ha|hanno|aveva|había|tem|tinha|afirma)$/u;

/**
 * Splits a quoted stretch around the journalist's own words inside the marks, "« Texte, a dit Marie Dupont,
 * texte »": from a comma or dash with a verb of saying and its subject behind it, to the next mark of the kind.
 * Linear: each opening looks at a bounded piece of text.
 */
export function splitAtAside(text: string, stretch: Stretch, language: LanguageData): Stretch[] {
  if (!asideLanguages.has(language.tag)) return [stretch];
  const words = text.slice(stretch.start, stretch.end);
  const parts: Stretch[] = [];
  let { start, from } = stretch;
  for (const found of words.matchAll(opening)) {
    const at = stretch.start + found.index;
    const inside = at + found[0].length;
    if (at <= start) continue;
    const length = asideLength(
      text.slice(inside, Math.min(inside + longestAside, stretch.end)),
      found[2],
      language,
    );
    if (length < 0) continue;
    parts.push({ start, end: at, from, to: at, closed: true, ...(parts.length > 0 && { continues }) });
    from = inside + length;
    start = from;
    while (start < stretch.end && /[\s,.;:–—]/.test(text[start] ?? '')) start++;
    if (start >= stretch.end) return parts;
  }
  return [...parts, { ...stretch, start, from, ...(parts.length > 0 && { continues }) }];
}

/** How far an aside goes that begins with this text; -1 where it is none. */
function asideLength(rest: string, dash: string | undefined, language: LanguageData): number {
  const close = (dash === undefined ? /[,.](?=\s|$)|$/u : /\s?[–—]|[.](?=\s|$)|$/u).exec(rest)?.index ?? -1;
  const aside = close < 0 ? '' : rest.slice(0, close);
  const words = aside.match(/[\p{L}\p{N}]+/gu) ?? [];
  const verb = words.findIndex((word) => language.reportingVerbs.has(word.toLowerCase()));
  if (
    verb < 0 ||
    words.slice(0, verb).some((word) => !before.test(word.toLowerCase()) && !isPronoun(word, language))
  )
    return -1;
  const subject = words.slice(0, verb).some((word) => isPronoun(word, language)) || words.length > verb + 1;
  const named =
    isInverted(aside, language) || /\p{Lu}/u.test(aside) || language.determiners.has(words[verb + 1] ?? '');
  return subject && named ? close : -1;
}

const isPronoun = (word: string, language: LanguageData): boolean =>
  word === 't' || language.pronouns.male.has(word) || language.pronouns.female.has(word);

/** "explique-t-elle", "a-t-il déclaré", "dijo ella". */
const isInverted = (aside: string, language: LanguageData): boolean =>
  /^[^,]*-(?:t-)?(?:il|elle)\b/u.test(aside) ||
  (aside.match(/\p{L}+/gu) ?? []).slice(0, 4).some((word) => isPronoun(word, language));
