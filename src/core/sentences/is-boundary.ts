import type { LanguageData } from '../languages/language-data.ts';

const closing = /["'”’“»›)\]}」』）]+$/u;
const lower = /^\p{Ll}/u;

/**
 * Whether a sentence ends between two neighbouring pieces of text, where the Unicode rules see an end.
 * `before` ends with the mark, `after` begins with the next word.
 */
export function isBoundary(before: string, after: string, language: LanguageData): boolean {
  const tail = before.slice(-60).trimEnd();
  const head = after.slice(0, 60).trimStart();
  if (head === '') return true;
  if (/^[.…,;:!?)\]]/u.test(head)) return false;
  if (/\n\s*\n\s*$/u.test(before)) return true;
  const bare = tail.replace(closing, '');
  if (/\n\s*$/u.test(before)) return endsLine(bare, head);
  // A source behind a quotation, `"…" (Smith 55).`, belongs to it.
  if (/["”»]$/u.test(tail) && /^\([^()]{1,40}\)\.(?:\s|$)/u.test(head)) return false;
  // "She works at Yahoo! in the accounting department", "'This is great.' she said".
  if (lower.test(head)) return false;
  if (!bare.endsWith('.') || bare !== tail) return true;
  return endsAfterDot(bare, head, language);
}

/** A line break inside a sentence ("It was a cold⏎night") goes on in lower case or, in Japanese, after a particle. */
function endsLine(tail: string, head: string): boolean {
  if (/[.!?。！？:;]$/u.test(tail)) return true;
  if (/^\(\s*\d/u.test(head)) return false;
  if (/[のをがはにとでもへ]$/u.test(tail)) return false;
  return !lower.test(head) || /^\p{Ll}{1,4}[.)]/u.test(head);
}

function endsAfterDot(tail: string, head: string, language: LanguageData): boolean {
  const word = /([\p{L}\p{N}.&°]+)\.$/u.exec(tail)?.[1] ?? '';
  const lowered = word.toLowerCase();
  const next = /^["'“„«‘([]*([\p{L}\p{N}'’-]+)/u.exec(head)?.[1] ?? '';
  const starts = language.starters.has(next.toLowerCase().replaceAll('’', "'")) || /^[¿¡]/u.test(head);
  const previous = /([\p{L}\p{N}'’]+)\s+[\p{L}\p{N}.&°]+\.$/u.exec(tail)?.[1] ?? '';
  if (language.endingAbbreviations.has(lowered))
    return starts || (lowered.includes('.') && !/^\p{Lu}/u.test(next) && !/^\d/.test(next));
  if (/^\d+$/.test(word)) return !isOrdinal(word, previous, next, language);
  if (isListNumber(word)) return false;
  if (/^\p{Lu}$/u.test(word)) return endsAfterInitial(word, previous, starts);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return starts;
  if (language.abbreviations.has(lowered)) return false;
  return true;
}

function isOrdinal(word: string, previous: string, next: string, language: LanguageData): boolean {
  if (language.ordinalCues.size === 0 || word.length > 2) return false;
  return language.ordinalCues.has(previous.toLowerCase()) || language.ordinalCues.has(next.toLowerCase());
}

const isListNumber = (word: string): boolean => /^\d+(?:\.\d+)*\.$/.test(word);

/** "Albert I. Jones" goes on; "you and I. Did you" and "Q. What is his name?" do not read alike: the words around decide. */
function endsAfterInitial(word: string, previous: string, starts: boolean): boolean {
  if (previous === '') return false;
  return starts && (word === 'I' || !/^\p{Lu}/u.test(previous));
}
