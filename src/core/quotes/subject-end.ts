import type { LanguageData } from '../languages/language-data.ts';
import { isMark, joinsTitles } from './clause.ts';
import { isTitle, type NameRun, runAt } from './read-name.ts';
import type { Token } from './tokens.ts';

/** Most words between two runs of capitals of one noun phrase: "head of research at the". */
const longestBridge = 6;

/** Where the subject ends: at a mark, or behind its name, where a lower-case word begins the predicate. */
export function subjectEnd(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): number {
  let end = to;
  let office = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || isMark(token, ',;:(–—')) return Math.min(at, end);
    const run = runAt(tokens, at, language);
    if (run === null) continue;
    office ||= endsInTitle(tokens, run, language);
    end = Math.min(run.to, to);
    const next = office && !isWhole(run) ? behindBridge(tokens, run.to, to, language) : null;
    if (next === null && !leadsToName(tokens, run.to, to, language)) return end;
    at = (next ?? run.to) - 1;
  }
  return end;
}

const endsInTitle = (tokens: readonly Token[], run: NameRun, language: LanguageData): boolean => {
  const last = tokens[run.to - 1];
  return last !== undefined && isTitle(last, language) && !(run.sure && run.name < run.to);
};

/** A run with a name of its own needs no further words: "Mayor Jane Doe". */
const isWhole = (run: NameRun): boolean => run.sure && run.name < run.to && run.kind === 'person';

/** The next capital behind words that belong to an office: "of", "and Director of the", "of research at". */
function behindBridge(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: LanguageData,
): number | null {
  for (let at = from; at < to && at < from + longestBridge; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (token.capital) return at > from ? at : null;
    const before = tokens[at - 1];
    const afterPreposition = at > from && before !== undefined && language.prepositions.has(before.lower);
    const bridges =
      language.prepositions.has(token.lower) ||
      (afterPreposition && (language.determiners.has(token.lower) || isPlain(tokens[at + 1], language))) ||
      joinsTitles(tokens, at, language) ||
      isTitle(token, language);
    if (!bridges) return null;
  }
  return null;
}

/** Whether a noun of the office, "research" in "head of research at", is followed by more of it. */
const isPlain = (next: Token | undefined, language: LanguageData): boolean =>
  next !== undefined && (next.capital || language.prepositions.has(next.lower));

/** "Republican presidential nominee Donald Trump issued": offices between two capitals. */
function leadsToName(tokens: readonly Token[], from: number, to: number, language: LanguageData): boolean {
  for (let at = from; at < to && at < from + 5; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || language.prepositions.has(token.lower)) return false;
    if (isTitle(token, language) && tokens[at + 1]?.capital === true) return true;
  }
  return false;
}
