import { type LanguageData, words } from '../languages/language-data.ts';
import { isConjunction, isMark, joinsTitles, longQuote, reports } from './clause.ts';
import { runAt } from './read-name.ts';
import { isAdverb, rangeOrNull, readNounPhrase, skipDeterminer } from './read-noun-phrase.ts';
import type { Source } from './source.ts';
import { isRole, longer } from './subject.ts';
import type { Token } from './tokens.ts';

/** The noun phrase that begins at `from`, with its apposition: "said Jane Doe, director of the group". */
export function nounPhraseRight(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Source | null {
  let start = from;
  while (
    start < to &&
    (isAdverb(tokens[start], language) || (start < from + 2 && reports(tokens, start, language)))
  )
    start++;
  let end = start;
  while (end < to && !endsPhrase(tokens, end, language)) end++;
  const source = readNounPhrase(tokens, start, end, language);
  if (source === null || source.kind === 'pronoun' || !isMark(tokens[end], ',')) return source;
  // "said Renee Gold, 83, a nurse": the role stands behind the age.
  if (/^\d{1,3}$/.test(tokens[end + 1]?.text ?? '') && isMark(tokens[end + 2], ',')) end += 2;
  let close = end + 1;
  while (close < to && !isMark(tokens[close], ',.;:(') && tokens[close]?.kind !== 'quote') close++;
  if (source.kind === 'name' && source.person) {
    const role = rangeOrNull(skipDeterminer(tokens, end + 1, close, language), close);
    return { ...source, role: longer(source.role, isRole(tokens, role, language) ? role : null) };
  }
  const named = runAt(tokens, end + 1, language);
  if (
    named !== null &&
    named.kind === 'person' &&
    named.to - named.name > 1 &&
    named.name === named.from &&
    named.to <= to
  ) {
    const role = rangeOrNull(skipDeterminer(tokens, source.from, end, language), end);
    return { kind: 'name', from: named.name, to: named.to, person: true, sure: named.sure, role };
  }
  return source;
}

/** "räumte Anna Schmidt ein:": the verb's own particle closes the clause. */
function isVerbParticle(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const next = tokens[at + 1];
  return (
    /^(?:de|nl|sv)$/.test(language.tag) &&
    verbParticles.has(tokens[at]?.lower ?? '') &&
    (next === undefined || next.kind !== 'word')
  );
}

const verbParticles = words(
  'ein zu zurück mit an aus fort hinzu ab vor fest klar dar auf nach weiter heraus bei entgegen toe voort uit aan af mee till på ut fram',
);

function endsPhrase(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote')
    return token === undefined || token.end - token.start > longQuote;
  if (isMark(token, ',;:?!–—(.') || isVerbParticle(tokens, at, language)) return true;
  return (
    token.kind === 'word' &&
    !token.capital &&
    (reports(tokens, at, language) || isConjunction(token)) &&
    !joinsTitles(tokens, at, language)
  );
}
