import type { LanguageData } from '../languages/language-data.ts';
import { organisationHeads } from './organisation-words.ts';
import { isGivenName, isTitle, type NameRun, runAt } from './read-name.ts';
import type { Range } from './source.ts';
import type { Token } from './tokens.ts';

/** Most words of a name behind the head of an organisation's: "Ngoc Anh van Pham". */
const longestName = 4;

/**
 * The name that closes an office of an organisation, "Director of 6G Flagship Matti Latva-aho", in the phrase
 * `[start, to)` whose first preposition stands at `head`. A known given name shows where it begins. Without one
 * the office must stand without an article, which it can do before a name only: the name then is what follows
 * the organisation's own noun, or the last two of three capitals; of more it is not sure where the name begins.
 */
export function lateName(
  tokens: readonly Token[],
  start: number,
  head: number,
  to: number,
  language: LanguageData,
): Range | null {
  // "Ein Sprecher des Ministers Karl Wagner": German sets its own commas where the name is who speaks.
  if (language.tag === 'de') return null;
  const run = lastCapitals(tokens, head, to, language);
  if (run === null || run.to !== to || to - run.from < 2) return null;
  const noun = organisationNoun(tokens, run);
  // "a spokesman for Texas Senator Jane Doe": the office inside the phrase is hers, not the speaker's.
  const inner = tokens.slice(run.from, to).findIndex((token) => isTitle(token, language));
  if (noun < run.from && inner >= 0) return null;
  for (let at = noun + 1; at + 1 < to; at++) {
    const token = tokens[at];
    if (token === undefined || !isGivenName(token)) continue;
    return at > run.from || !behindPreposition(tokens, run.from, language) ? { from: at, to } : null;
  }
  if (!bareOffice(tokens, start, head, language) || !behindPreposition(tokens, run.from, language))
    return null;
  if (noun >= run.from) return to - noun > 2 && to - noun <= longestName + 1 ? { from: noun + 1, to } : null;
  return to - run.from === 3 ? { from: to - 2, to } : null;
}

function lastCapitals(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): NameRun | null {
  let last: NameRun | null = null;
  for (let at = from; at < to; at++) {
    const run = runAt(tokens, at, language);
    if (run === null) continue;
    last = run;
    at = run.to - 1;
  }
  return last;
}

/** The last word of the run that is an organisation's own noun, an acronym or a title; one before it without. */
function organisationNoun(tokens: readonly Token[], run: NameRun): number {
  for (let at = run.to - 1; at >= run.from; at--) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (organisationHeads.has(token.lower) || /^\p{Lu}{2,}s?$|\d/u.test(token.text)) return at;
  }
  return run.from - 1;
}

const behindPreposition = (tokens: readonly Token[], at: number, language: LanguageData): boolean => {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    before.kind !== 'word' ||
    language.prepositions.has(before.lower) ||
    language.determiners.has(before.lower)
  );
};

/** "Director of …", not "The director of …": the phrase opens with a capital and an office stands at its head. */
function bareOffice(tokens: readonly Token[], start: number, head: number, language: LanguageData): boolean {
  const first = tokens[start];
  const office = tokens[head - 1];
  return (
    first !== undefined &&
    office !== undefined &&
    first.capital &&
    !language.determiners.has(first.lower) &&
    isTitle(office, language)
  );
}
