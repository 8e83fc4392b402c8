import type { LanguageData } from '../languages/language-data.ts';
import { isGivenName, isTitle, type NameRun, runAt } from './read-name.ts';
import type { Range, Source } from './source.ts';
import type { Token } from './tokens.ts';

/** Longest role in words; longer ones are sentences. */
const longestRole = 40;

/**
 * Reads the noun phrase in tokens `[from, to)` that names a source: a pronoun, a name with what stands before it,
 * or a nameless one. A name behind a preposition ("a spokesman for Clinton") is not the source, unless it closes a
 * longer run ("Director of 6G Flagship Matti Latva-aho").
 */
export function readNounPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Source | null {
  let start = from;
  while (start < to && (tokens[start]?.kind === 'mark' || isAdverb(tokens[start], language))) start++;
  const first = tokens[start];
  if (first === undefined || start >= to) return null;
  const pronoun = readPronoun(tokens, start, to, language);
  if (pronoun !== null) return pronoun;
  const determined = language.determiners.has(first.lower);
  let nameless = false;
  for (let at = determined ? start + 1 : start; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') break;
    const run = runAt(tokens, at, language);
    if (run === null) {
      if (language.prepositions.has(token.lower) && at > start) nameless = true;
      continue;
    }
    const clipped = clip(run, to);
    const source = fromRun(tokens, start, clipped, nameless, determined, language);
    if (source !== null) return source;
    at = clipped.to - 1;
  }
  return looksNominal(tokens, start, language) ? { kind: 'nominal', from: start, to } : null;
}

const clip = (run: NameRun, to: number): NameRun => ({
  ...run,
  to: Math.min(run.to, to),
  name: Math.min(run.name, to),
});

function fromRun(
  tokens: readonly Token[],
  start: number,
  run: NameRun,
  nameless: boolean,
  determined: boolean,
  language: LanguageData,
): Source | null {
  if (run.name >= run.to) return null;
  // "Trump's campaign": the name owns the source.
  if (/^['’]s$/u.test(tokens[run.to]?.text ?? '')) return null;
  const behindPreposition = nameless && !(run.name > run.from && run.sure);
  if (behindPreposition) return null;
  const follows = tokens[run.to];
  // "the Trump campaign", "a Clinton spokesman": a noun goes on behind the name.
  if (
    follows?.kind === 'word' &&
    !follows.capital &&
    (isTitle(follows, language) || (determined && isNoun(follows, language)))
  )
    return null;
  const role = rangeOrNull(skipDeterminer(tokens, start, run.name, language), run.name);
  return { kind: 'name', from: run.name, to: run.to, person: run.kind === 'person', sure: run.sure, role };
}

export function skipDeterminer(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): number {
  let at = from;
  while (at < to && (language.determiners.has(tokens[at]?.lower ?? '') || tokens[at]?.kind === 'mark')) at++;
  return at;
}

export const rangeOrNull = (from: number, to: number): Range | null =>
  to > from && to - from <= longestRole ? { from, to } : null;

function readPronoun(
  tokens: readonly Token[],
  at: number,
  to: number,
  language: LanguageData,
): Source | null {
  const lower = tokens[at]?.lower ?? '';
  const { male, female, other } = language.pronouns;
  const last = at + 1 >= to || tokens[at + 1]?.kind === 'mark' || !language.determiners.has(lower);
  if (!last) return null;
  if (male.has(lower)) return { kind: 'pronoun', at, gender: 'male' };
  if (female.has(lower)) return { kind: 'pronoun', at, gender: 'female' };
  return other.has(lower) ? { kind: 'pronoun', at, gender: 'other' } : null;
}

function isNoun(token: Token, language: LanguageData): boolean {
  return (
    !language.prepositions.has(token.lower) &&
    !language.reportingVerbs.has(token.lower) &&
    !language.starters.has(token.lower)
  );
}

export function isAdverb(token: Token | undefined, language: LanguageData): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  return (
    (/ly$/.test(token.lower) && language.tag === 'en' && !isGivenName(token, language)) ||
    adverbs.has(token.lower)
  );
}
const adverbs = new Set(
  `also then later again once still already never always now just only even too often further first back thus previously earlier
  recently ever instead once has had have is was been be being have'd dann auch noch später zudem weiter außerdem jedoch allerdings
  dazu hierzu lediglich daraufhin hat hatte habe wird wurde hatten haben ist war sich a ont avait aussi ensuite ha han había también
  anche poi inoltre ook nog heeft had har hade också även on oli myös ja jo też także jednak tem tinha também ainda of`.split(
    /\s+/,
  ),
);

function looksNominal(tokens: readonly Token[], from: number, language: LanguageData): boolean {
  const first = tokens[from];
  if (first?.kind !== 'word') return false;
  return language.determiners.has(first.lower) || isTitle(first, language) || first.capital;
}
