import type { LanguageData } from '../languages/language-data.ts';
import { isTitle, runAt } from './read-name.ts';
import { isAdverb, rangeOrNull, readNounPhrase, skipDeterminer } from './read-noun-phrase.ts';
import type { Range, Source } from './source.ts';
import type { Token } from './tokens.ts';

/** How many tokens to either side of a quotation are looked at. */
const reach = 60;

export interface Found {
  readonly source: Source;
  /** How the clause ties the source to the quotation. */
  readonly how: 'after' | 'before' | 'marker' | 'colon' | 'participle';
}

/**
 * Looks in the sentence `[from, to)` around the quotation at token `at` for who says it. First the clause that
 * touches the quotation, then the nearest reporting verb before it.
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
  const touching = verbBefore(tokens, from, at, language, true);
  if (touching !== null) return touching;
  return (
    sourceAfter(tokens, at + 1, to, comma, language) ??
    verbBefore(tokens, from, at, language, false) ??
    markedSource(tokens, from, at, language) ??
    colonSource(tokens, from, at, language)
  );
}

const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);
const reports = (token: Token | undefined, language: LanguageData): boolean =>
  token?.kind === 'word' &&
  language.reportingVerbs.has(token.lower) &&
  !(token.capital && isTitle(token, language));
const reportsAside = (token: Token | undefined, language: LanguageData): boolean =>
  token?.kind === 'word' && language.reportingParticiples.has(token.lower);

/** The clause behind the quotation: "said Jane Doe", "Doe told reporters", "according to Doe". */
function sourceAfter(
  tokens: readonly Token[],
  from: number,
  to: number,
  comma: boolean,
  language: LanguageData,
): Found | null {
  let at = from;
  while (at < to && isMark(tokens[at], ',.–—-')) {
    if (isMark(tokens[at], '.')) return null;
    at++;
  }
  const marked = markerAt(tokens, at, to, language);
  if (marked > 0) return wrap(nounPhraseRight(tokens, at + marked, to, language), 'marker');
  let verb = at;
  while (verb < to && verb < at + 4 && isAdverb(tokens[verb], language)) verb++;
  if (reports(tokens[verb], language) || (comma && looksLikeVerb(tokens[verb], language) && at === verb)) {
    const inverted = nounPhraseRight(tokens, verb + 1, to, language);
    if (inverted !== null) return wrap(inverted, 'after');
  }
  return wrap(subjectThenVerb(tokens, at, to, comma, language), 'after');
}

const wrap = (source: Source | null, how: Found['how']): Found | null =>
  source === null ? null : { source, how };

/** "reacted Trump": any past form right behind a quotation that ends in a comma. */
function looksLikeVerb(token: Token | undefined, language: LanguageData): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  if (language.tag === 'en') return /(?:ed|[^s]s)$/.test(token.lower) && !language.starters.has(token.lower);
  return language.tag === 'de' && /(?:te|ten|t)$/.test(token.lower) && !language.starters.has(token.lower);
}

/** "Doe, a member of the board, told reporters": the subject, maybe its apposition, then the verb. */
function subjectThenVerb(
  tokens: readonly Token[],
  from: number,
  to: number,
  comma: boolean,
  language: LanguageData,
): Source | null {
  let depth = 0;
  const commas: number[] = [];
  for (let at = from; at < to && at < from + 40; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') return null;
    if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    else if (depth === 0 && isMark(token, ',')) commas.push(at);
    else if (depth === 0 && isMark(token, '.;:?!')) return null;
    else if (
      depth === 0 &&
      at > from &&
      reports(token, language) &&
      (commas.length !== 1 || commas[0] === at - 1 || at < from + 4)
    ) {
      return subjectLeft(tokens, from, at, language);
    } else if (
      depth === 0 &&
      commas.length === 0 &&
      comma &&
      at > from &&
      at <= from + 4 &&
      looksLikeVerb(token, language)
    ) {
      return subjectLeft(tokens, from, at, language);
    } else if (commas.length === 0 && depth === 0 && at === from && stopsClause(token, language)) return null;
  }
  return null;
}

const conjunctions = new Set(
  'and but or because while when if as so though although after before since that und aber oder weil dass als wenn et mais y pero e ma'.split(
    ' ',
  ),
);
const stopsClause = (token: Token, language: LanguageData): boolean =>
  conjunctions.has(token.lower) || (language.prepositions.has(token.lower) && !token.capital);

/** The nearest reporting verb before the quotation and its subject. */
function verbBefore(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: LanguageData,
  touching: boolean,
): Found | null {
  for (let verb = at - 1; verb >= from; verb--) {
    const token = tokens[verb];
    if (
      touching &&
      token !== undefined &&
      !isMark(token, ',:–—') &&
      !isAdverb(token, language) &&
      !reports(token, language) &&
      !reportsAside(token, language)
    )
      return null;
    if (isMark(token, ';.')) return null;
    if (reportsAside(token, language)) {
      const near = tokens[verb - 1];
      const own = near !== undefined && !isMark(near, ',') ? subjectLeft(tokens, from, verb, language) : null;
      return wrap(own?.kind === 'name' ? own : sentenceSubject(tokens, from, verb, language), 'participle');
    }
    if (!reports(token, language)) continue;
    const source =
      subjectLeft(tokens, from, verb, language) ?? nounPhraseRight(tokens, verb + 1, at, language);
    if (source !== null) return wrap(source, 'before');
    if (touching) return null;
  }
  return null;
}

/** The subject whose verb stands at `verb`, read to the left. */
function subjectLeft(
  tokens: readonly Token[],
  from: number,
  verb: number,
  language: LanguageData,
): Source | null {
  let end = verb;
  while (end > from && isAdverb(tokens[end - 1], language)) end--;
  if (end > from && isMark(tokens[end - 1], ')')) end = openingBracket(tokens, from, end - 1);
  if (end <= from) return null;
  if (
    /^(?:who|which|der|die|qui|que|che|die|som|joka)$/.test(tokens[end - 1]?.lower ?? '') &&
    isMark(tokens[end - 2], ',')
  )
    end -= 1;
  if (isMark(tokens[end - 1], ',')) return acrossApposition(tokens, from, end - 1, language);
  const start = phraseStart(tokens, from, end, language);
  const source = readNounPhrase(tokens, start, end, language);
  // "The director of the group, Jane Doe said"
  if (
    source?.kind === 'name' &&
    source.role === null &&
    isMark(tokens[start - 1], ',') &&
    source.from === start
  ) {
    const outer = readNounPhrase(tokens, phraseStart(tokens, from, start - 1, language), start - 1, language);
    if (outer?.kind === 'nominal')
      return {
        ...source,
        role: rangeOrNull(skipDeterminer(tokens, outer.from, outer.to, language), outer.to),
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
  let open = comma - 1;
  while (open >= from && !isMark(tokens[open], ',;.:')) open--;
  if (open < from || !isMark(tokens[open], ',')) return null;
  const inner = readNounPhrase(tokens, open + 1, comma, language);
  const start = phraseStart(tokens, from, open, language);
  const outer = readNounPhrase(tokens, start, open, language);
  if (
    inner?.kind === 'name' &&
    inner.from === open + 1 &&
    inner.to === comma &&
    inner.person &&
    outer?.kind !== 'name'
  ) {
    return { ...inner, role: rangeOrNull(skipDeterminer(tokens, start, open, language), open) };
  }
  if (outer?.kind === 'name') {
    const role = rangeOrNull(skipDeterminer(tokens, open + 1, comma, language), comma);
    return { ...outer, role: longer(outer.role, isRole(tokens, role) ? role : null) };
  }
  return (
    outer ??
    (isMark(tokens[open], ',') && open > from ? acrossApposition(tokens, from, open, language) : null)
  );
}

const longer = (a: Range | null, b: Range | null): Range | null =>
  (b?.to ?? 0) - (b?.from ?? 0) > (a?.to ?? 0) - (a?.from ?? 0) ? b : a;
const isRole = (tokens: readonly Token[], range: Range | null): boolean =>
  range !== null &&
  tokens.slice(range.from, range.to).some((token) => token.kind === 'word' && !/^\d+$/.test(token.text)) &&
  !/^(?:who|which|speaking|in|on|at|after|before|when|while|however)$/.test(tokens[range.from]?.lower ?? '');

/** Where the noun phrase that ends before `end` begins: behind the last mark, verb or conjunction. */
function phraseStart(tokens: readonly Token[], from: number, end: number, language: LanguageData): number {
  let at = end;
  while (at > from) {
    const token = tokens[at - 1];
    if (token === undefined || (token.kind === 'quote' && token.end - token.start > 40)) break;
    if (token.kind === 'mark' && !/^(?:['’]s|&|\.|-|['’"()])$/u.test(token.text)) break;
    if (token.kind === 'mark' && token.text === '.' && !/^\p{Lu}/u.test(tokens[at - 2]?.text ?? '')) break;
    if (reports(token, language) && !token.capital) break;
    if (conjunctions.has(token.lower) && !joinsTitles(tokens, at - 1, language)) break;
    at--;
  }
  return at;
}

/** "Professor and Director of": the conjunction belongs to the role. */
function joinsTitles(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined) return false;
  return (
    (isTitle(before, language) && (isTitle(after, language) || !after.capital)) ||
    (!before.capital && isTitle(after, language) && before.kind === 'word')
  );
}

/** The noun phrase that begins at `from`, with its apposition: "said Jane Doe, director of the group". */
function nounPhraseRight(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Source | null {
  let start = from;
  while (start < to && isAdverb(tokens[start], language)) start++;
  let end = start;
  while (end < to && !endsPhrase(tokens, end, language)) end++;
  const source = readNounPhrase(tokens, start, end, language);
  if (source === null || source.kind === 'pronoun') return source;
  if (!isMark(tokens[end], ',')) return source;
  let close = end + 1;
  while (close < to && !isMark(tokens[close], ',.;:') && tokens[close]?.kind !== 'quote') close++;
  if (source.kind === 'name') {
    const role = rangeOrNull(skipDeterminer(tokens, end + 1, close, language), close);
    return { ...source, role: longer(source.role, isRole(tokens, role) ? role : null) };
  }
  const named = runAt(tokens, end + 1, language);
  if (named !== null && named.kind === 'person' && named.to - named.name > 1 && named.name === named.from) {
    return {
      kind: 'name',
      from: named.name,
      to: named.to,
      person: true,
      sure: named.sure,
      role: rangeOrNull(skipDeterminer(tokens, source.from, end, language), end),
    };
  }
  return source;
}

function endsPhrase(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote')
    return token === undefined || token.end - token.start > 40;
  if (isMark(token, ',;:?!–—(')) return true;
  if (isMark(token, '.')) return true;
  return (
    token.kind === 'word' &&
    !token.capital &&
    (reports(token, language) || conjunctions.has(token.lower)) &&
    !joinsTitles(tokens, at, language)
  );
}

/** "According to Doe, “…”". */
function markedSource(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: LanguageData,
): Found | null {
  for (let start = from; start < at; start++) {
    const length = markerAt(tokens, start, at, language);
    if (length > 0) return wrap(nounPhraseRight(tokens, start + length, at, language), 'marker');
  }
  return null;
}

function markerAt(tokens: readonly Token[], at: number, to: number, language: LanguageData): number {
  for (const marker of language.sourceMarkers) {
    const parts = marker.split(' ');
    if (at + parts.length <= to && parts.every((part, index) => tokens[at + index]?.lower === part))
      return parts.length;
  }
  return 0;
}

/** "DOE: “…”", and a sentence that ends in a colon without a verb of saying: its subject. */
function colonSource(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: LanguageData,
): Found | null {
  if (!isMark(tokens[at - 1], ':')) return null;
  return wrap(sentenceSubject(tokens, from, at - 1, language), 'colon');
}

/** The subject of the clause that begins the sentence. */
function sentenceSubject(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): Source | null {
  let start = from;
  // A fronted phrase, "Hours later,", "In Macau,", is not the subject.
  for (let at = from; at < to && at < from + 16; at++) {
    if (!isMark(tokens[at], ',')) continue;
    const head = tokens[start];
    if (head !== undefined && (language.prepositions.has(head.lower) || timely(tokens, start, at)))
      start = at + 1;
    else break;
  }
  const first = tokens[start];
  if (first === undefined || language.prepositions.has(first.lower)) return null;
  const end = clauseEnd(tokens, start, to, language);
  return readNounPhrase(tokens, start, end, language);
}

const timely = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token) =>
      /^(?:later|earlier|ago|week|month|year|day|hours|minutes|night|morning|afternoon|evening|today|yesterday|asked|when|while|after|before)$/.test(
        token.lower,
      ),
    );

/** Where the subject ends: at a comma, or before the first lower-case word behind a name that is no preposition. */
function clauseEnd(tokens: readonly Token[], from: number, to: number, language: LanguageData): number {
  let seen = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || isMark(token, ',;:(')) return at;
    if (token.kind === 'word' && token.capital && !language.starters.has(token.lower)) seen = true;
    else if (
      seen &&
      token.kind === 'word' &&
      !isTitle(token, language) &&
      !conjunctions.has(token.lower) &&
      !language.prepositions.has(token.lower) &&
      !particle(token)
    )
      return at;
    if (at === from && (language.pronouns.male.has(token.lower) || language.pronouns.female.has(token.lower)))
      return at + 1;
  }
  return to;
}
const particle = (token: Token): boolean =>
  /^(?:de|del|van|von|der|la|le|bin|al|the|da|di)$/.test(token.lower);
