import type { LanguageData } from '../languages/language-data.ts';
import { isTitle } from './read-name.ts';
import type { Token } from './tokens.ts';

/** A quoted stretch longer than this, in characters, ends a clause; a shorter one is a nickname or a scare quote. */
export const longQuote = 40;

const conjunctions = new Set(
  'and but or because while when if as so though although after before since that whether und aber oder weil dass als wenn ob et mais que y pero e ma che en maar dat och men att ja mutta että oraz ale że'.split(
    ' ',
  ),
);

export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);

export const isConjunction = (token: Token | undefined): boolean =>
  token !== undefined && conjunctions.has(token.lower);

/** Whether the token at `at` is a verb of saying, and not the noun that is spelled alike ("her charges", "United States"). */
export function reports(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || !language.reportingVerbs.has(token.lower)) return false;
  const before = tokens[at - 1];
  if (token.capital && before !== undefined && before.kind === 'word') return false;
  if (before === undefined || before.kind !== 'word') return !/^['’]s$/u.test(before?.text ?? '');
  const noun = language.determiners.has(before.lower) && !language.pronouns.other.has(before.lower);
  if (language.tag === 'en')
    return !noun && !/^(?:to|of|for|with|by|about|no|recent|public|such|and\/or)$/.test(before.lower);
  return !(noun && language.tag !== 'de');
}

/** Whether it reports for the subject of the sentence: "adding", "telling". */
export function reportsAside(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.lower ?? '';
  return (
    token?.kind === 'word' &&
    language.reportingParticiples.has(token.lower) &&
    !/^(?:the|a|of|by|for|without)$/.test(before)
  );
}

/** "was asked", "wurde gefragt": somebody else speaks. */
export function isPassive(tokens: readonly Token[], verb: number, language: LanguageData): boolean {
  if (language.tag === 'de') return passiveInGerman(tokens, 0, verb + 1);
  if (language.tag !== 'en' || !/(?:ed|told|quoted)$/.test(tokens[verb]?.lower ?? '')) return false;
  return (
    /^(?:was|were|is|are|been|being|be|when|if|asked)$/.test(tokens[verb - 1]?.lower ?? '') ||
    (tokens[verb]?.lower === 'asked' && isMark(tokens[verb - 1], ',.'))
  );
}

/** "Professor and Director of": the conjunction belongs to the role. */
export function joinsTitles(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (
    before === undefined ||
    after === undefined ||
    !/^(?:and|und|et|y|e|en|och|ja|i|&)$/.test(tokens[at]?.lower ?? '')
  )
    return false;
  return isTitle(before, language)
    ? isTitle(after, language) || !after.capital
    : !before.capital && before.kind === 'word' && isTitle(after, language);
}

/** Whether the clause that ends before `to` says what was done to its subject; "wird zitiert" is what the subject says. */
export function passiveInGerman(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || isMark(token, '.;:?!')) return false;
    if (/^(?:zitiert|sagen|erklären)$/.test(token.lower)) return false;
    if (/^(?:wurden?|wird|worden)$/.test(token.lower)) return true;
  }
  return false;
}
