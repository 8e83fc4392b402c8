import type { LanguageData } from '../languages/language-data.ts';
import type { Paragraph } from './read-paragraphs.ts';

/** Fewest words of a whole quotation, and of a stretch inside a paraphrase: fewer are scare quotes and titles. */
const fewestWords = { direct: 3, mixed: 5 };
const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** Scripts without spaces: this many characters stand for a word. */
const charactersPerWord = 2;

/** Whether a marked stretch quotes somebody: not a scare quote, a title of a work, a name. */
export function isQuotation(
  paragraph: Paragraph,
  index: number,
  type: 'direct' | 'mixed',
  language: LanguageData,
): boolean {
  const stretch = paragraph.stretches[index];
  if (stretch === undefined) return false;
  const text = paragraph.text.slice(stretch.start, stretch.end);
  if (countWords(text) < fewestWords[type]) return false;
  if (
    !stretch.closed &&
    paragraph.text.slice(0, stretch.from).trim() !== '' &&
    !/[,:]\s*$/.test(paragraph.text.slice(0, stretch.from))
  )
    return false;
  // "WALLACE: Governor, …": a line of a transcript, whose speaker is named inside the marks.
  if (/^\p{Lu}[\p{Lu} .'’-]+: /u.test(text)) return false;
  return !isWorkTitle(paragraph.text, stretch.from, text, language);
}

function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return unspaced > 0 ? unspaced / charactersPerWord : (text.match(word)?.length ?? 0);
}

/** "the film “No Time to Die”": capitals throughout, or a noun for works right before. */
function isWorkTitle(paragraph: string, from: number, text: string, language: LanguageData): boolean {
  const before = paragraph.slice(Math.max(0, from - 40), from);
  const named = language.workNouns.has(/([\p{L}-]+),?\s*$/u.exec(before)?.[1]?.toLowerCase() ?? '');
  const long = (text.match(/\p{L}{3,}/gu) ?? []).filter(
    (each) => !language.prepositions.has(each.toLowerCase()),
  );
  const capitals = long.filter((each) => /^\p{Lu}/u.test(each)).length;
  const titled =
    language.tag === 'en' && !text.endsWith(',') && long.length >= 2 && capitals / long.length > 0.85;
  return titled || (named && !/[.,!?…]$/u.test(text) && (text.match(word)?.length ?? 0) < 12);
}
