import type { LanguageData } from '../languages/language-data.ts';
import { isTitle, type NameRun } from './read-name.ts';
import type { Paragraph } from './read-paragraphs.ts';
import type { Range } from './source.ts';
import type { Token } from './tokens.ts';

const longestBefore = 14;
const longestBehind = 30;

/** The role that stands beside a name, verbatim: an office before it or an apposition behind it; null without. */
export function readRole(paragraph: Paragraph, run: NameRun, language: LanguageData): string | null {
  const behind = appositionBehind(paragraph.tokens, run.to, language);
  const before = titlesBefore(paragraph.tokens, run.name, language);
  return rangeText(paragraph.text, paragraph.tokens, behind ?? before);
}

export function rangeText(text: string, tokens: readonly Token[], range: Range | null): string | null {
  if (range === null) return null;
  const slice = text.slice(tokens[range.from]?.start ?? 0, tokens[range.to - 1]?.end ?? 0);
  const trimmed = slice.replace(/[\s,;:–—-]+$/u, '');
  return trimmed === '' ? null : trimmed;
}

function titlesBefore(tokens: readonly Token[], name: number, language: LanguageData): Range | null {
  let from = name;
  let titled = false;
  while (from > 0 && name - from < longestBefore) {
    const token = tokens[from - 1];
    if (token === undefined || token.kind !== 'word' || language.determiners.has(token.lower)) break;
    if (
      !token.capital &&
      (language.reportingVerbs.has(token.lower) || (language.prepositions.has(token.lower) && !titled))
    )
      break;
    if (language.starters.has(token.lower) && !isTitle(token, language)) break;
    titled ||= isTitle(token, language);
    if (!titled && !token.capital) break;
    from--;
  }
  return titled && from < name ? { from, to: name } : null;
}

/** "(director of the trust)" directly behind a name; not "(54)", "(R-Ohio)", "(pictured)". */
function bracketBehind(tokens: readonly Token[], name: number, language: LanguageData): Range | null {
  let from = name + 1;
  while (language.determiners.has(tokens[from]?.lower ?? '')) from++;
  let to = from;
  while (to < tokens.length && to - from < longestBehind && tokens[to]?.kind === 'word') to++;
  if (tokens[to]?.text !== ')' || to - from < 2) return null;
  return tokens.slice(from, to).some((token) => isTitle(token, language)) ? { from, to } : null;
}

/** ", the former governor of Ohio," directly behind a name. */
function appositionBehind(tokens: readonly Token[], name: number, language: LanguageData): Range | null {
  if (tokens[name]?.text === '(') return bracketBehind(tokens, name, language);
  if (tokens[name]?.text !== ',') return null;
  let from = name + 1;
  const determined = language.determiners.has(tokens[from]?.lower ?? '');
  while (language.determiners.has(tokens[from]?.lower ?? '')) from++;
  let to = from;
  let titled = false;
  while (to < tokens.length && to - from < longestBehind) {
    const token = tokens[to];
    if (token === undefined || token.kind === 'quote' || /^[,;:.()–—]$/.test(token.text)) break;
    if (to - from < 8) titled ||= isTitle(token, language);
    if (!token.capital && language.reportingVerbs.has(token.lower)) return null;
    to++;
  }
  const first = tokens[from];
  if (first === undefined || to === from || /ing$/.test(first.lower) || first.lower === 'who') return null;
  return titled || (determined && to - from < 12) ? { from, to } : null;
}
