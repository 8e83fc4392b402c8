/** A line (or, in hard-wrapped text, a paragraph) of the input: `text` is `input.slice(start, end)`. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  /** Blank lines stand before it. */
  readonly afterBlank: boolean;
}

/** A text whose paragraphs are broken into lines of about this width was wrapped by a machine. */
const wrapped = { shortest: 45, longest: 100, share: 0.8 };

/** The lines of a text without outer spaces and without the empty ones; wrapped paragraphs are put together. */
export function textLines(input: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (const match of input.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') afterBlank = true;
    else {
      lines.push({ text: trimmed, start: match.index + match[0].indexOf(trimmed), afterBlank });
      afterBlank = false;
    }
  }
  return isWrapped(lines) ? joinParagraphs(input, lines) : lines;
}

/** Marks that open a list item; a dash of another length opens speech in many languages. */
export const listMarker = /^(?:[•‣▪◦·*]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)/;

function isWrapped(lines: readonly TextLine[]): boolean {
  const broken = lines.filter(
    (line, index) => lines[index + 1]?.afterBlank === false && !listMarker.test(line.text),
  );
  if (broken.length < 3) return false;
  const fitting = broken.filter(
    ({ text }) => text.length >= wrapped.shortest && text.length <= wrapped.longest,
  ).length;
  return (
    fitting >= broken.length * wrapped.share && lines.every((line) => line.text.length <= wrapped.longest)
  );
}

function joinParagraphs(input: string, lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before === undefined || line.afterBlank || listMarker.test(line.text)) joined.push(line);
    else
      joined[joined.length - 1] = {
        ...before,
        text: input.slice(before.start, line.start + line.text.length),
      };
  }
  return joined;
}
