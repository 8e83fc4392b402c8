import type { LanguageData } from '../languages/language-data.ts';
import type { Stretch } from './find-stretches.ts';

/** Languages whose papers lead speech by a dash instead of marks. */
const dashLanguages = new Set(['fi', 'sv', 'es', 'fr', 'pl', 'pt', 'it']);
const lead = /^\s*[–—−-]\s?(?=["“]?[\p{Lu}¿¡\d])/u;

/**
 * Speech led by a dash: "– Teksti, sanoo Virtanen.", "—Texto —dijo Juan—. Más texto." The dash opens; it ends where
 * a verb of saying begins behind a comma or a second dash, and may go on behind a third.
 */
export function ledByDash(text: string, language: LanguageData): Stretch[] {
  const opening = lead.exec(text);
  if (opening === null || !dashLanguages.has(language.tag)) return [];
  const start = opening[0].length;
  const aside = asideBetweenDashes(text, start, language) ?? asideBehindComma(text, start, language);
  if (aside === null) return [stretch(text, start, text.length)];
  const first = stretch(text, start, aside.from);
  return aside.resume === null
    ? [first]
    : [first, { ...stretch(text, aside.resume, text.length), continues: true }];
}

interface Aside {
  readonly from: number;
  /** Where speech goes on; null where it does not. */
  readonly resume: number | null;
}

function asideBetweenDashes(text: string, start: number, language: LanguageData): Aside | null {
  const dashes = [
    ...text.slice(start).matchAll(/\s[–—-]\s?(?=\p{Ll})|(?<=[.,!?…\p{L}])\s?—(?=\p{Ll})/gu),
  ].slice(0, 20);
  for (const dash of dashes) {
    const from = start + dash.index;
    const behind = from + dash[0].length;
    const words =
      text
        .slice(behind, behind + 60)
        .toLowerCase()
        .match(/[\p{L}'’-]+/gu) ?? [];
    if (!words.slice(0, 3).some((word) => language.reportingVerbs.has(word))) continue;
    const next = /\s?[–—]\s?[.,;:]?\s?|\.\s+[–—-]\s/u.exec(text.slice(behind));
    return { from, resume: next === null ? null : behind + next.index + next[0].length };
  }
  return null;
}

/** The last comma of the paragraph's sentence behind which only the source and its verb stand. */
function asideBehindComma(text: string, start: number, language: LanguageData): Aside | null {
  const sentences = /[^.!?]*(?:[.!?]+|$)/gu;
  sentences.lastIndex = start;
  for (let found = sentences.exec(text); found !== null && found[0] !== ''; found = sentences.exec(text)) {
    for (const comma of [...found[0].matchAll(/,\s/g)].reverse().slice(0, 4)) {
      const tail = found[0].slice(comma.index + 2);
      const words = tail.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
      if (
        words.length <= 14 &&
        words.some((word) => language.reportingVerbs.has(word)) &&
        (language.reportingVerbs.has(words[0] ?? '') || /^\p{Lu}/u.test(tail) || words.length < 5)
      ) {
        return { from: found.index + comma.index, resume: null };
      }
    }
  }
  return null;
}

function stretch(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  const from = start + (trimmed === '' ? 0 : words.indexOf(trimmed));
  return { start: from, end: from + trimmed.length, from, to: from + trimmed.length, closed: true };
}
