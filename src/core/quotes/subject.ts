import type { LanguageData } from '../languages/language-data.ts';
import { isConjunction, isMark, joinsTitles, longQuote, reports } from './clause.ts';
import { isTitle, runAt } from './read-name.ts';
import { isAdverb, rangeOrNull, readNounPhrase, skipDeterminer } from './read-noun-phrase.ts';
import type { Range, Source } from './source.ts';
import { subjectEnd } from './subject-end.ts';
import type { Token } from './tokens.ts';

/** The subject whose verb stands at `verb`, read to the left. */
export function subjectLeft(
  tokens: readonly Token[],
  from: number,
  verb: number,
  language: LanguageData,
): Source | null {
  let end = verb;
  while (end > from && isAdverb(tokens[end - 1], language)) end--;
  if (end > from && isMark(tokens[end - 1], ')')) end = openingBracket(tokens, from, end - 1);
  if (end <= from) return null;
  const last = tokens[end - 1];
  // "Doe, who said": the relative pronoun stands for the name before the comma.
  if (/^(?:who|qui|quien|che|som|joka)$/.test(last?.lower ?? '')) {
    const close = isMark(tokens[end - 2], ',') ? end - 2 : end - 1;
    return readNounPhrase(tokens, phraseStart(tokens, from, close, language), close, language);
  }
  // "Doe took the stage and joked": the verbs share the subject of the sentence.
  if (/^(?:and|und|et|y|e|en|och|ja|i)$/.test(last?.lower ?? ''))
    return sentenceSubject(tokens, from, end - 1, language);
  if (isMark(last, ',–—') || isDoubleDash(tokens, end))
    return acrossApposition(tokens, from, end - 1, language);
  const start = phraseStart(tokens, from, end, language);
  const source = readNounPhrase(tokens, start, end, language);
  return isMark(tokens[start - 1], ',') ? withOuter(tokens, from, start, end, source, language) : source;
}

const isDoubleDash = (tokens: readonly Token[], end: number): boolean =>
  isMark(tokens[end - 1], '-') && isMark(tokens[end - 2], '-');

/** "The director of the group, Jane Doe said" and "Nate Silver, the guru who founded the site said". */
function withOuter(
  tokens: readonly Token[],
  from: number,
  start: number,
  end: number,
  source: Source | null,
  language: LanguageData,
): Source | null {
  const outerStart = phraseStart(tokens, from, start - 1, language);
  const outer = readNounPhrase(tokens, outerStart, start - 1, language);
  if (
    source?.kind === 'name' &&
    source.role === null &&
    source.person &&
    outer?.kind === 'nominal' &&
    hasTitle(tokens, outer, language)
  ) {
    return { ...source, role: rangeOrNull(skipDeterminer(tokens, outer.from, outer.to, language), outer.to) };
  }
  if (
    source?.kind === 'nominal' &&
    outer?.kind === 'name' &&
    outer.person &&
    language.determiners.has(tokens[source.from]?.lower ?? '')
  ) {
    return {
      ...outer,
      role: longer(outer.role, rangeOrNull(skipDeterminer(tokens, source.from, end, language), end)),
    };
  }
  return source;
}

function openingBracket(tokens: readonly Token[], from: number, closing: number): number {
  let at = closing;
  while (at > from && !isMark(tokens[at], '(')) at--;
  return at;
}

/** "Jane Doe, the director of the group, said" and "The director of the group, Jane Doe, said". */
function acrossApposition(
  tokens: readonly Token[],
  from: number,
  comma: number,
  language: LanguageData,
): Source | null {
  let found: Source | null = null;
  let close = comma;
  for (let commas = 0; commas < 5; commas++) {
    let open = close - 1;
    while (
      open >= from &&
      !isMark(tokens[open], ',;.:–—') &&
      !(tokens[open]?.kind === 'quote' && (tokens[open]?.end ?? 0) - (tokens[open]?.start ?? 0) > longQuote)
    )
      open--;
    if (open < from || !isMark(tokens[open], ',–—')) return found;
    const start = phraseStart(tokens, from, open, language);
    const outer = readNounPhrase(tokens, start, open, language);
    const inner = commas === 0 ? readNounPhrase(tokens, open + 1, close, language) : null;
    if (
      inner?.kind === 'name' &&
      inner.from === open + 1 &&
      inner.to === close &&
      inner.person &&
      (inner.sure || inner.to - inner.from > 1)
    ) {
      if (
        outer !== null &&
        outer.kind !== 'pronoun' &&
        hasTitle(tokens, { from: start, to: open }, language) &&
        !(outer.kind === 'name' && outer.sure)
      ) {
        return { ...inner, role: rangeOrNull(skipDeterminer(tokens, start, open, language), open) };
      }
    }
    if (outer?.kind === 'pronoun') return outer;
    if (outer?.kind === 'name' && outer.person && (outer.sure || outer.to - outer.from > 1 || commas === 0)) {
      const role = rangeOrNull(skipDeterminer(tokens, open + 1, comma, language), comma);
      return { ...outer, role: longer(outer.role, isRole(tokens, role, language) ? role : null) };
    }
    found ??= outer;
    close = open;
  }
  return found;
}

export const longer = (a: Range | null, b: Range | null): Range | null =>
  (b?.to ?? 0) - (b?.from ?? 0) > (a?.to ?? 0) - (a?.from ?? 0) ? b : a;

const hasTitle = (tokens: readonly Token[], range: Range, language: LanguageData): boolean =>
  tokens.slice(range.from, range.to).some((token) => isTitle(token, language));

/** Whether words behind a name say who it is: they open with a determiner or an office. */
export function isRole(tokens: readonly Token[], range: Range | null, language: LanguageData): boolean {
  if (range === null) return false;
  const first = tokens[range.from];
  if (
    first?.kind !== 'word' ||
    /^(?:who|which|whose|speaking|where|when|while|however)$|ing$/.test(first.lower)
  )
    return false;
  if (
    /^\d+$/.test(first.text) ||
    language.prepositions.has(first.lower) ||
    language.reportingVerbs.has(first.lower)
  )
    return false;
  return (
    language.determiners.has(tokens[range.from - 1]?.lower ?? '') ||
    tokens.slice(range.from, range.from + 9).some((token) => isTitle(token, language))
  );
}

/** Where the noun phrase that ends before `end` begins: behind the last mark, verb or conjunction. */
export function phraseStart(
  tokens: readonly Token[],
  from: number,
  end: number,
  language: LanguageData,
): number {
  let at = end;
  while (at > from) {
    const token = tokens[at - 1];
    if (token === undefined || (token.kind === 'quote' && token.end - token.start > longQuote)) break;
    if (token.kind === 'mark' && !/^(?:['’]s|['’]|&|\.|-)$/u.test(token.text)) break;
    if (token.text === '.' && !/^\p{Lu}/u.test(tokens[at - 2]?.text ?? '')) break;
    if (reports(tokens, at - 1, language) && !token.capital && !isTitle(token, language)) break;
    if (isConjunction(token) && !joinsTitles(tokens, at - 1, language)) break;
    at--;
  }
  return at;
}

/** The subject of the clause that begins the sentence `[from, to)`. */
export function sentenceSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Source | null {
  const start = behindFronted(tokens, from, to, language);
  const first = tokens[start];
  if (first === undefined || start >= to || language.prepositions.has(first.lower)) return null;
  if (language.pronouns.male.has(first.lower) || language.pronouns.female.has(first.lower))
    return readNounPhrase(tokens, start, start + 1, language);
  const end = subjectEnd(tokens, start, to, language);
  const subject = readNounPhrase(tokens, start, end, language);
  return subject?.kind === 'nominal' ? (appositionName(tokens, subject, to, language) ?? subject) : subject;
}

/** "The mayor of Marlow, Jane Doe, thanked": the name stands behind the office. */
function appositionName(
  tokens: readonly Token[],
  office: Range,
  to: number,
  language: LanguageData,
): Source | null {
  const run = isMark(tokens[office.to], ',') ? runAt(tokens, office.to + 1, language) : null;
  if (run === null || run.kind !== 'person' || run.to - run.name < 2 || run.name !== run.from) return null;
  if (run.to >= to || !isMark(tokens[run.to], ',') || !hasTitle(tokens, office, language)) return null;
  const role = rangeOrNull(skipDeterminer(tokens, office.from, office.to, language), office.to);
  return { kind: 'name', from: run.name, to: run.to, person: true, sure: run.sure, role };
}

/** A fronted phrase, "Hours later,", "In Macau,", "Speaking to voters,", is not the subject. */
function behindFronted(tokens: readonly Token[], from: number, to: number, language: LanguageData): number {
  let start = from;
  for (let at = from; at < to && at < from + 30; at++) {
    if (!isMark(tokens[at], ',')) continue;
    const head = tokens[start];
    const fronted =
      head !== undefined &&
      (language.prepositions.has(head.lower) ||
        isConjunction(head) ||
        /^\p{L}+(?:ing|ed)$/u.test(head.lower) ||
        timely(tokens, start, at));
    if (!fronted) break;
    start = at + 1;
  }
  return start;
}

const timely = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token) =>
      /^(?:later|earlier|ago|week|month|year|day|hours|minutes|night|morning|afternoon|evening|today|yesterday|still|meanwhile|however|instead|finally)$/.test(
        token.lower,
      ),
    );
