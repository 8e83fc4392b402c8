import type { LanguageData } from '../languages/language-data.ts';
import { longQuote } from './clause.ts';
import { lateName } from './late-name.ts';
import { isGivenName, isOwned, isTitle, type NameRun, runAt } from './read-name.ts';
import type { Range, Source } from './source.ts';
import type { Token } from './tokens.ts';

/** Longest role in words; longer ones are sentences. */
const longestRole = 40;
/** Longest nameless source in words: "a spokesman for the ministry of the interior". */
const longestNominal = 12;

/**
 * Reads the noun phrase in tokens `[from, to)` that names a source: a pronoun, a name with what stands before it,
 * or a nameless one. The name is the last before a preposition: "White House press secretary Josh Earnest". Behind
 * a preposition it is not the source ("a spokesman for Clinton"), unless it closes a longer run ("Director of 6G
 * Flagship Matti Latva-aho").
 */
export function readNounPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Source | null {
  let start = from;
  while (
    start < to &&
    (tokens[start]?.kind === 'mark' || isAdverb(tokens[start], language) || isLeadIn(tokens[start], language))
  )
    start++;
  const first = tokens[start];
  if (first === undefined || start >= to) return null;
  const pronoun = readPronoun(tokens, start, to, language);
  if (pronoun !== null) return pronoun;
  const head = headEnd(tokens, start, to, language);
  const run = lastRun(tokens, start, head, language);
  const named = run === null ? null : fromRun(tokens, start, run, head, language);
  const late = named === null ? lateName(tokens, start, head, to, language) : null;
  if (late !== null) {
    const role = rangeOrNull(skipDeterminer(tokens, start, late.from, language), late.from);
    return { kind: 'name', from: late.from, to: late.to, person: true, sure: true, role };
  }
  return named ?? nominal(tokens, start, to, language);
}

/** "Auch die Ministerin", "Meanwhile Doe": a word before the phrase. */
function isLeadIn(token: Token | undefined, language: LanguageData): boolean {
  if (token === undefined || !token.capital || !language.starters.has(token.lower)) return false;
  const { male, female, other } = language.pronouns;
  return ![language.determiners, language.prepositions, male, female, other].some((list) =>
    list.has(token.lower),
  );
}

/** Where the phrase's own nouns end: at the first preposition or the first longer quotation. */
function headEnd(tokens: readonly Token[], start: number, to: number, language: LanguageData): number {
  for (let at = start; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'quote' && token.end - token.start > longQuote)) return at;
    if (
      at > start &&
      token.kind === 'word' &&
      !token.capital &&
      language.prepositions.has(token.lower) &&
      !insideName(tokens, at, language) &&
      !opensAttribute(tokens, at, start, language)
    )
      return at;
    if (
      language.tag === 'de' &&
      at > start &&
      /^(?:der|des|die|das|eines|einer)$/.test(token.lower) &&
      tokens[at - 1]?.capital === true
    )
      return at;
    if (/^(?:who|whose|which|where|when)$/.test(token.lower) && at > start) return at;
  }
  return to;
}

/** "Der aus Hamburg stammende Biologe": between article and noun, where German sets whole phrases. */
const opensAttribute = (
  tokens: readonly Token[],
  at: number,
  start: number,
  language: LanguageData,
): boolean =>
  language.tag === 'de' && at === start + 1 && language.determiners.has(tokens[start]?.lower ?? '');

/** "Ayaan Hirsi de la Cruz": a particle between capitals, no preposition. */
function insideName(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const before = tokens[at - 1];
  return (
    /^(?:de|della|del|da|di|do|dos|von|van|zu|du)$/.test(tokens[at]?.lower ?? '') &&
    before?.capital === true &&
    tokens[at + 1]?.capital === true &&
    !isOwned(tokens, at - 1, language)
  );
}

function lastRun(tokens: readonly Token[], from: number, to: number, language: LanguageData): NameRun | null {
  let last: NameRun | null = null;
  for (let at = from; at < to; at++) {
    const run = runAt(tokens, at, language);
    if (run === null) continue;
    const owned = /^['’]s$|^['’]$/u.test(tokens[run.to]?.text ?? '');
    last = owned ? null : { ...run, to: Math.min(run.to, to), name: Math.min(run.name, to) };
    at = run.to - 1;
  }
  return last;
}

function fromRun(
  tokens: readonly Token[],
  start: number,
  run: NameRun,
  head: number,
  language: LanguageData,
): Source | null {
  if (run.name >= run.to) return null;
  // "die Kritik": a lone noun behind an article is no name where every noun is capital.
  const lone = run.to - run.from === 1 && !run.sure;
  if (language.tag === 'de' && lone && language.determiners.has(tokens[start]?.lower ?? '')) return null;
  // "the Trump campaign", "a Clinton spokesman": a noun goes on behind the name.
  const behind = tokens[run.to];
  if (
    language.tag === 'en' &&
    run.to < head &&
    behind?.kind === 'word' &&
    !behind.capital &&
    !isAdverb(behind, language) &&
    behind.lower !== 'himself' &&
    behind.lower !== 'herself'
  )
    return null;
  const role = rangeOrNull(skipDeterminer(tokens, start, run.name, language), run.name);
  return { kind: 'name', from: run.name, to: run.to, person: run.kind === 'person', sure: run.sure, role };
}

/** The first token of a role in `[from, to)`: behind determiners, adverbs, marks and an age ("34, a nurse"). */
export function skipDeterminer(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): number {
  let at = from;
  while (at < to) {
    const token = tokens[at];
    const passes =
      token?.kind === 'mark' ||
      isAdverb(token, language) ||
      isLeadIn(token, language) ||
      language.determiners.has(token?.lower ?? '') ||
      /^(?:then|now)$/.test(token?.lower ?? '');
    if (!passes) break;
    at++;
  }
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
  const alone = at + 1 >= to || tokens[at + 1]?.kind === 'mark' || !language.determiners.has(lower);
  if (!alone) return null;
  if (male.has(lower)) return { kind: 'pronoun', at, gender: 'male' };
  if (female.has(lower)) return { kind: 'pronoun', at, gender: 'female' };
  return other.has(lower) ? { kind: 'pronoun', at, gender: 'other' } : null;
}

export function isAdverb(token: Token | undefined, language: LanguageData): boolean {
  if (token === undefined || token.kind !== 'word' || token.capital) return false;
  return (
    (language.tag === 'en' && /ly$/.test(token.lower) && !isGivenName(token)) ||
    adverbs.has(token.lower) ||
    (token.lower === 'a' && language.tag === 'fr')
  );
}
const adverbs = new Set(
  `also then later again once still already never always now just only even too often further first back thus previously earlier
  recently ever instead has had have is was been be being did does do himself herself as
  dann auch noch später zudem weiter außerdem jedoch allerdings dazu hierzu lediglich daraufhin hat hatte habe wird wurde hatten
  haben ist war sich selbst wörtlich ihn ihm ihnen uns hinzu ont avait aussi ensuite ha han había también anche poi inoltre ook nog heeft had har hade
  också även on oli myös także jednak tem tinha também ainda`.split(/\s+/),
);

function nominal(tokens: readonly Token[], from: number, to: number, language: LanguageData): Source | null {
  const first = tokens[from];
  if (first?.kind !== 'word' || to - from > longestNominal) return null;
  const phrase = tokens.slice(from, to);
  if (
    phrase.some((token) => token.kind === 'quote' || language.reportingVerbs.has(token.lower)) ||
    /^(?:even|as|when|while|if)$/.test(first.lower)
  )
    return null;
  const fits =
    language.determiners.has(first.lower) ||
    isTitle(first, language) ||
    (first.capital && !language.starters.has(first.lower));
  return fits ? { kind: 'nominal', from, to } : null;
}
