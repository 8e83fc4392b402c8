import type { TextBlock } from '../body/text-blocks.ts';
import { isBylineLine, looksPersonal, namesInByline } from './person-names.ts';
import { readWrittenDate } from './read-date.ts';

/** "Posted by ann on 4 May 2026", "4 May 2026 // Author: ann": with a day beside it, one word is a name, too. */
const dated =
  /(?:^|\s|[|·•/–—-])(?:by|von|par|por|door|av|autor(?:in)?\s*:|author\s*:|auteur\s*:)\s+(\S+(?:\s+\p{Lu}\S*){0,3})(?=$|\s)/iu;
const longestDated = 120;

/** Names on the first line that says so: "By Ann Lee". */
export function namesOnBylines(lines: readonly TextBlock[]): string[] {
  const line = lines.find((candidate) => isBylineLine(candidate.text));
  return line === undefined ? [] : namesInByline(line.text);
}

/** Names on a line with the day of publication. */
export function namesOnDatedLines(lines: readonly TextBlock[]): string[] {
  for (const { text } of lines) {
    if (text.length > longestDated || readWrittenDate(text, null) === null) continue;
    const found = dated.exec(text)?.[1];
    const names = found === undefined ? [] : namesInByline(found);
    if (names.length > 0) return names;
  }
  return [];
}

const label = /^(?:by|von|par|por|autor(?:in|en)?|authors?|auteurs?|text)\s*:?$/iu;

/** A person's name alone on a line, beside the line with the day of publication or below a label. */
export function namesBesideDates(lines: readonly TextBlock[]): string[] {
  const isDate = (line: TextBlock | undefined) =>
    line !== undefined && line.text.length < 60 && readWrittenDate(line.text, null) !== null;
  const found = lines.find((line, index) => {
    const before = lines[index - 1];
    const beside = isDate(before) || isDate(lines[index + 1]) || label.test(before?.text ?? '');
    return beside && line.type !== 'heading' && isFullName(line.text.replace(/,$/, ''));
  });
  return found === undefined ? [] : namesInByline(found.text);
}

/** Languages that write names without capitals write all else so, too: nothing tells a name there. */
function isFullName(text: string): boolean {
  return text.length < 40 && looksPersonal(text) && !/\p{Lo}/u.test(text);
}
