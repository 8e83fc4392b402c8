import type { LanguageData } from '../languages/language-data.ts';
import { organisationHeads } from './organisation-words.ts';
import type { Token } from './tokens.ts';

/** Ends of German nouns for people by what they do. */
const agentEnd =
  /(?:er|erin|or|orin|ist|istin|ent|entin|ant|antin|eur|eurin|loge|login|graf|grafin|mann|frau|wirt|wirtin|arzt|ärztin|at|atin|ar|arin|nom|nomin|rat|rätin|wart|ling|soph|iker|ikerin)$/;
/** Shorter words of these ends are as likely to be names: "Werner", "Rainer". */
const shortestAgent = 7;
/** "die Deutsche Telekom", "der Vereinten Nationen": a capital adjective, no noun. */
const adjectiveEnd = /(?:e|en|em|es|er)$/;

/**
 * Whether the run of capitals `[from, to)` opens with a noun for a person whom the rest names, as in "die Biologin
 * Wiebke Osterloh": German sets two nouns side by side for little else than a title or an apposition.
 */
export function namesPerson(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): boolean {
  const first = tokens[from];
  const rest = tokens.slice(from + 1, to);
  if (first === undefined || rest.length === 0 || rest.length > 4) return false;
  if (rest.some((token) => organisationHeads.has(token.lower) || /^\p{Lu}{2,}|\d/u.test(token.text)))
    return false;
  const agent = first.lower.length >= shortestAgent && agentEnd.test(first.lower);
  if (isDetermined(tokens, from, language))
    return agent || /in$/.test(first.lower) || (rest.length === 2 && !adjectiveEnd.test(first.lower));
  return agent && rest.length >= 2;
}

/** An article stands before, maybe with adjectives between. */
function isDetermined(tokens: readonly Token[], from: number, language: LanguageData): boolean {
  let at = from - 1;
  while (at >= 0 && at > from - 5 && isAdjective(tokens[at], language)) at--;
  return language.determiners.has(tokens[at]?.lower ?? '');
}

const isAdjective = (token: Token | undefined, language: LanguageData): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  !language.determiners.has(token.lower) &&
  !language.reportingVerbs.has(token.lower) &&
  /(?:e|er|en|es|em|ig|lich)$/.test(token.lower);
