import type { LanguageData } from '../languages/language-data.ts';
import { nounPhraseRight } from './noun-phrase-right.ts';
import { isTitle } from './read-name.ts';
import { isAdverb } from './read-noun-phrase.ts';
import type { Source } from './source.ts';
import { phraseStart, sentenceSubject, subjectLeft } from './subject.ts';
import { isThing } from './thing.ts';
import type { Token } from './tokens.ts';

/** What the form of a noun phrase says of its case; `open`: nominative or accusative. */
type Case = 'subject' | 'open' | 'oblique';

/**
 * The subject of a verb that stands second: before it ("Doe sagte") or, where something else stands there, behind
 * it ("Den Beschluss kritisierte Doe"). The form of the articles decides; where it leaves both readings open and
 * one of them names a person, null.
 */
export function subjectOfVerbSecond(
  tokens: readonly Token[],
  from: number,
  verb: number,
  to: number,
  language: LanguageData,
): Source | null {
  const left = subjectLeft(tokens, from, verb, language);
  const before = caseAt(tokens, phraseStart(tokens, from, verb, language), language);
  const first = behindAdverbs(tokens, verb + 1, to, language);
  const behind = caseAt(tokens, first, language);
  const right = behind === 'oblique' ? null : nounPhraseRight(tokens, verb + 1, to, language);
  if (before === 'oblique') return right;
  if (isPerson(left)) return left;
  if (isPerson(right)) {
    const ambiguous = language.tag === 'de' && left !== null && behind === 'open' && !isThing(tokens, left);
    return ambiguous || hasTitle(tokens, left, language) ? left : right;
  }
  const whole = sentenceSubject(tokens, from, verb, language);
  if (isPerson(whole) && tokens[verb + 1]?.kind !== 'word') return whole;
  return left ?? right;
}

function behindAdverbs(tokens: readonly Token[], from: number, to: number, language: LanguageData): number {
  let at = from;
  while (at < to && isAdverb(tokens[at], language)) at++;
  return at;
}

function caseAt(tokens: readonly Token[], at: number, language: LanguageData): Case {
  const lower = tokens[at]?.lower ?? '';
  if (
    language.prepositions.has(lower) ||
    /^(?:den|dem|des|einen|einem|eines|ihren|ihrem|seinen|seinem|diesen|diesem|ihm|ihn|ihnen|sich)$/.test(
      lower,
    )
  )
    return 'oblique';
  return /^(?:er|ein|han|hon|hij|zij|ze)$/.test(lower) || isMasculineOffice(tokens, at, language)
    ? 'subject'
    : 'open';
}

/** "der Abgeordnete": as a feminine the article would be a dative, and the office would end in "-in". */
function isMasculineOffice(tokens: readonly Token[], at: number, language: LanguageData): boolean {
  if (tokens[at]?.lower !== 'der') return false;
  let noun = at + 1;
  while (tokens[noun]?.kind === 'word' && tokens[noun]?.capital === false && noun < at + 5) noun++;
  const token = tokens[noun];
  return token !== undefined && isTitle(token, language) && !token.lower.endsWith('in');
}

const isPerson = (source: Source | null): boolean =>
  source?.kind === 'pronoun' ||
  (source?.kind === 'name' &&
    source.person &&
    (source.sure || source.to - source.from > 1 || source.role === null));

const hasTitle = (tokens: readonly Token[], source: Source | null, language: LanguageData): boolean =>
  source?.kind === 'nominal' &&
  tokens
    .slice(source.from, Math.min(source.to, source.from + 4))
    .some((token) => token.capital && isTitle(token, language));
