import type { LanguageData } from '../languages/language-data.ts';
import {
  isConjunction,
  isMark,
  isPassive,
  longQuote,
  passiveInGerman,
  reports,
  reportsAside,
} from './clause.ts';
import { nounPhraseRight } from './noun-phrase-right.ts';
import { isAdverb, readNounPhrase } from './read-noun-phrase.ts';
import type { Range, Source } from './source.ts';
import { phraseStart, sentenceSubject, subjectLeft } from './subject.ts';
import type { Token } from './tokens.ts';
import { subjectOfVerbSecond } from './verb-second.ts';

/** How many tokens to either side of a quotation are looked at. */
const reach = 70;

export interface Found {
  readonly source: Source;
  /** How the clause ties the source to the quotation. */
  readonly how: 'after' | 'before' | 'marker' | 'colon' | 'participle';
}

const wrap = (source: Source | null, how: Found['how']): Found | null =>
  source === null ? null : { source, how };

/**
 * Looks in the sentence `sentence` around the quotation at token `at` for who says it: first the clause that touches
 * the quotation, then the nearest verb of saying before it, then a clause that closes the sentence.
 * `comma`: the quotation ends in a comma, so a clause with its speaker follows.
 */
export function findSource(
  tokens: readonly Token[],
  sentence: Range,
  at: number,
  comma: boolean,
  language: LanguageData,
): Found | null {
  const from = Math.max(sentence.from, at - reach);
  const to = Math.min(sentence.to, at + reach);
  return (
    verbBefore(tokens, from, at, language, true) ??
    wrap(sourceAfter(tokens, at + 1, to, comma, language), 'after') ??
    verbBefore(tokens, from, at, language, false) ??
    wrap(markedSource(tokens, from, at, language), 'marker') ??
    wrap(closingClause(tokens, at + 1, to, language), 'after') ??
    wrap(colonSource(tokens, from, at, language), 'colon')
  );
}

/** The clause right behind the quotation: "said Jane Doe", "Doe told reporters", "according to Doe". */
function sourceAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  comma: boolean,
  language: LanguageData,
): Source | null {
  let at = from;
  while (at < to && isMark(tokens[at], ',–—-')) at++;
  const marker = markerAt(tokens, at, to, language);
  if (marker > 0) return nounPhraseRight(tokens, at + marker, to, language);
  let verb = at;
  while (verb < to && verb < at + 4 && isAdverb(tokens[verb], language)) verb++;
  if (reports(tokens, verb, language) || (comma && looksLikeVerb(tokens[verb], language) && at === verb)) {
    const inverted = nounPhraseRight(tokens, verb + 1, to, language);
    if (inverted !== null) return inverted;
  }
  return subjectThenVerb(tokens, at, to, comma, language);
}

/** "reacted Trump": any past form right behind a quotation that ends in a comma. */
function looksLikeVerb(token: Token | undefined, language: LanguageData): boolean {
  if (token?.kind !== 'word' || token.capital || language.starters.has(token.lower)) return false;
  if (language.tag === 'en') return /(?:ed|[^s]s)$/.test(token.lower);
  return language.tag === 'de' && /(?:te|ten|t)$/.test(token.lower);
}

/** "Doe, a member of the board, told reporters": the subject, maybe its apposition, then the verb. */
function subjectThenVerb(
  tokens: readonly Token[],
  from: number,
  to: number,
  comma: boolean,
  language: LanguageData,
): Source | null {
  const first = tokens[from];
  if (
    first === undefined ||
    isConjunction(first) ||
    (language.prepositions.has(first.lower) && !first.capital)
  )
    return null;
  let depth = 0;
  const commas: number[] = [];
  for (let at = from; at < to && at < from + 45; at++) {
    const token = tokens[at];
    if (token === undefined || (token.kind === 'quote' && token.end - token.start > longQuote)) return null;
    if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    if (depth > 0) continue;
    if (isMark(token, ',')) commas.push(at);
    else if (isMark(token, '.;:?!')) return null;
    else if (
      at > from &&
      (reports(tokens, at, language) ||
        (comma && commas.length === 0 && at <= from + 4 && looksLikeVerb(token, language)))
    ) {
      if (
        commas.length === 1 &&
        commas[0] !== at - 1 &&
        !namedBefore(tokens, from, commas[0] ?? at, language)
      )
        return null;
      return subjectLeft(tokens, from, at, language);
    }
  }
  return null;
}

function namedBefore(tokens: readonly Token[], from: number, comma: number, language: LanguageData): boolean {
  const source = readNounPhrase(tokens, from, comma, language);
  return source?.kind === 'name' && source.person;
}

/** The nearest verb of saying before the quotation, and its subject. `touching`: only adverbs and marks between. */
function verbBefore(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: LanguageData,
  touching: boolean,
): Found | null {
  for (let verb = at - 1; verb >= from; verb--) {
    const token = tokens[verb];
    const aside = reportsAside(tokens, verb, language);
    const verbal = aside || reports(tokens, verb, language);
    if (touching && !verbal && !isMark(token, ',:–—') && !isAdverb(token, language)) return null;
    if (isMark(token, ';.?!')) return null;
    if (!verbal) continue;
    if (isPassive(tokens, verb, language)) return wrap(byAgent(tokens, verb, at, language), 'before');
    const source = aside
      ? participleSubject(tokens, from, verb, language)
      : subjectOf(tokens, from, verb, at, language);
    if (source !== null) return wrap(source, aside ? 'participle' : 'before');
    if (touching) return null;
  }
  return null;
}

/** "… was asked by Doe". */
function byAgent(tokens: readonly Token[], verb: number, to: number, language: LanguageData): Source | null {
  return tokens[verb + 1]?.lower === 'by' ? nounPhraseRight(tokens, verb + 2, to, language) : null;
}

/** The subject on either side of its verb. */
function subjectOf(
  tokens: readonly Token[],
  from: number,
  verb: number,
  to: number,
  language: LanguageData,
): Source | null {
  if (verbSecond.has(language.tag)) return subjectOfVerbSecond(tokens, from, verb, to, language);
  const left = subjectLeft(tokens, from, verb, language);
  return left ?? (verb === from ? nounPhraseRight(tokens, verb + 1, to, language) : null);
}

/** Languages whose verb stands second, so that the subject may follow it. */
const verbSecond = new Set(['de', 'nl', 'sv']);

/** "Doe took the stage, saying": the subject of the verb of saying before it, else of the sentence. */
function participleSubject(
  tokens: readonly Token[],
  from: number,
  verb: number,
  language: LanguageData,
): Source | null {
  const near = tokens[verb - 1];
  if (near?.kind === 'word' && near.capital) {
    const own = subjectLeft(tokens, from, verb, language);
    if (own?.kind === 'name') return own;
  }
  for (let at = verb - 1; at >= from; at--) {
    if (reports(tokens, at, language) && !isPassive(tokens, at, language)) {
      const source =
        subjectLeft(tokens, from, at, language) ?? nounPhraseRight(tokens, at + 1, verb, language);
      if (source !== null) return source;
    }
  }
  return sentenceSubject(tokens, from, verb, language);
}

/** "…, said Jane Doe." and "…, Doe said." where the sentence goes on behind the quotation before it closes so. */
function closingClause(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Source | null {
  let end = to;
  while (end > from && isMark(tokens[end - 1], '.!?')) end--;
  let comma = end - 1;
  while (comma > from && !isMark(tokens[comma], ',')) comma--;
  if (comma <= from || tokens.slice(comma, end).some((token) => token.kind === 'quote')) return null;
  if (reports(tokens, comma + 1, language)) return nounPhraseRight(tokens, comma + 2, end, language);
  return reports(tokens, end - 1, language) ? subjectLeft(tokens, comma + 1, end - 1, language) : null;
}

/** "According to Doe, “…”". */
function markedSource(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: LanguageData,
): Source | null {
  for (let start = from; start < at; start++) {
    const length = markerAt(tokens, start, at, language);
    if (length > 0) return nounPhraseRight(tokens, start + length, at, language);
  }
  return null;
}

function markerAt(tokens: readonly Token[], at: number, to: number, language: LanguageData): number {
  if (tokens[at]?.kind !== 'word') return 0;
  for (const marker of language.sourceMarkers) {
    const parts = marker.split(' ');
    if (at + parts.length <= to && parts.every((part, index) => tokens[at + index]?.lower === part))
      return parts.length;
  }
  return 0;
}

/** "DOE: “…”" and "Media – Doe: “…”"; else the subject of a sentence that leads to the quotation by its colon. */
function colonSource(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: LanguageData,
): Source | null {
  if (!isMark(tokens[at - 1], ':')) return null;
  const start = Math.max(phraseStart(tokens, from, at - 1, language), lastDash(tokens, from, at - 1));
  const label = readNounPhrase(tokens, start, at - 1, language);
  if (label?.kind === 'name' && label.to === at - 1 && (start === from || label.from === start)) return label;
  if (start > from && isMark(tokens[start - 1], '-–—')) return null;
  if (isToldSomething(tokens, from, at - 1, language)) return null;
  const subject = sentenceSubject(tokens, from, at - 1, language);
  return subject?.kind === 'pronoun' ||
    (subject?.kind === 'name' && subject.person && (subject.sure || subject.to - subject.from > 1))
    ? subject
    : null;
}

/** "Doe was told:", "Doe wurde gefragt:": the subject hears what is quoted. */
function isToldSomething(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): boolean {
  if (language.tag === 'de') return passiveInGerman(tokens, from, to);
  for (let at = to - 1; at >= from && !isMark(tokens[at], '.;?!'); at--)
    if (reports(tokens, at, language) && isPassive(tokens, at, language)) return true;
  return false;
}

function lastDash(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) if (isMark(tokens[at], '-–—')) return at + 1;
  return from;
}
