import { languages } from '../languages/find-language.ts';
import type { LanguageData } from '../languages/language-data.ts';
import { organisationWords, timeWords } from './organisation-words.ts';
import { namesPerson } from './person-noun.ts';
import type { Token } from './tokens.ts';

/** Lower-case words inside names. */
const particles = new Set(
  'de del della der den di da dos das du la le van von zu zur bin ibn al el ter ten y e af bint ben'.split(
    ' ',
  ),
);
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** A run of capitalised tokens `[from, to)`, and where in it a name begins; the rest before it are titles. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  /** Index of the name's first token; equal to `to` where the run is titles only. */
  readonly name: number;
  readonly kind: 'person' | 'organisation';
  /** Whether a title or a known given name says that this is a person. */
  readonly sure: boolean;
}

export function isTitle(token: Token, language: LanguageData): boolean {
  const lower = token.lower.replace(/\.$/, '');
  const { any, male, female } = language.titles;
  if (any.has(lower) || male.has(lower) || female.has(lower)) return true;
  const last = lower.split(/[-‑]/).at(-1) ?? lower;
  if (last !== lower && any.has(last)) return true;
  return language.titleEndings.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending));
}

const givenNames = new Set(
  languages.flatMap((language) => [...language.givenNames.male, ...language.givenNames.female]),
);

/** Whether a word is a given name in any language: foreigners are quoted everywhere. */
export const isGivenName = (token: Token): boolean =>
  givenNames.has(token.lower) || givenNames.has(token.lower.split('-')[0] ?? '');

const nameLike = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.capital && !timeWords.has(token.lower);

/** The run of capitalised tokens that begins at `from`, or null. */
export function runAt(tokens: readonly Token[], from: number, language: LanguageData): NameRun | null {
  const first = tokens[from];
  if (first === undefined || !nameLike(first) || opensClause(first, language)) return null;
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to];
    if (token === undefined) break;
    if (nameLike(token) && !(to > from && opensClause(token, language))) to++;
    else if (suffixes.test(token.text) && to > from) to++;
    else if (token.text === ',' && suffixes.test(tokens[to + 1]?.text ?? '')) to += 2;
    else if (token.text === '&' && nameLike(tokens[to + 1])) to++;
    else if (isNickname(tokens, to)) to++;
    else {
      const link = particleLink(tokens, to);
      // "John Sifton von Human Rights Watch": behind a full name it says where from.
      if (link === 0 || to === from || (to - from > 1 && /^(?:von|zu|of)$/.test(token.lower))) break;
      if (to - from === 1 && isOwned(tokens, from, language)) break;
      to += link;
    }
  }
  return { from, to, ...nameStart(tokens, from, to, language) };
}

/** "die Sprecherin von Karl Wagner", "le Parti de Marie Dupont": behind an article and a noun it says whose. */
export function isOwned(tokens: readonly Token[], from: number, language: LanguageData): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  return (
    first !== undefined &&
    before !== undefined &&
    language.determiners.has(before.lower) &&
    !isGivenName(first) &&
    !/^(?:herrn?|frau|graf|gräfin|baron|dr|prof)$/.test(first.lower)
  );
}

/** `Marcia "Cia" Price`: a short quoted word between two capitals. */
function isNickname(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'quote' &&
    token.end - token.start < 16 &&
    nameLike(tokens[at - 1]) &&
    nameLike(tokens[at + 1])
  );
}

/** How many particles lead on to a further capital: "van der" before "Bellen". */
function particleLink(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (count < 3 && particles.has(tokens[at + count]?.text ?? '')) count++;
  return count > 0 && nameLike(tokens[at + count]) && !timeWords.has(tokens[at + count]?.lower ?? '')
    ? count
    : 0;
}

/** "The", "But", "In": capital only because a clause begins. */
function opensClause(token: Token, language: LanguageData): boolean {
  return language.starters.has(token.lower) && token.text !== token.text.toUpperCase();
}

/** "Entscheidung", in a language where nouns are capitalised: no name. */
const isCommonNoun = (token: Token, language: LanguageData): boolean =>
  token.lower.length > 6 && language.nounEndings.some((ending) => token.lower.endsWith(ending));

function nameStart(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Omit<NameRun, 'from' | 'to'> {
  let afterTitle = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token !== undefined && isTitle(token, language) && !isGivenName(token)) afterTitle = at + 1;
  }
  if (language.tag === 'de' && afterTitle === from && namesPerson(tokens, from, to, language))
    afterTitle = from + 1;
  let given = -1;
  for (let at = afterTitle; at < to && given < 0; at++) {
    const token = tokens[at];
    if (token !== undefined && isGivenName(token) && at + 1 < to) given = at;
  }
  if (given >= 0) return { name: given, kind: 'person', sure: true };
  const titled = afterTitle > from;
  const rest = tokens.slice(afterTitle, to);
  const organisation = rest.some(
    (token) =>
      organisationWords.has(token.lower) || /^\p{Lu}{2,}s?$/u.test(token.text) || /\d/.test(token.text),
  );
  if (titled && !organisation) return { name: afterTitle, kind: 'person', sure: rest.length > 0 };
  if (language.nounEndings.length > 0 && rest.some((token) => isCommonNoun(token, language)))
    return { name: to, kind: 'organisation', sure: false };
  if (organisation) return { name: afterTitle === to ? to : from, kind: 'organisation', sure: false };
  return { name: from, kind: 'person', sure: false };
}
