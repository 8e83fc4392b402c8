import { TowncrierError } from '../core/errors.ts';

/** stdout holds data only; everything said to a person while working goes to stderr. */
export const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** With `--json` the object itself, else what `draw` makes of it. */
export function print<T>(
  value: T,
  options: { json?: boolean | undefined },
  draw: (value: T) => string,
): void {
  process.stdout.write(`${options.json ? JSON.stringify(value, null, 2) : draw(value)}\n`);
}

/** A failure as data: `{ error: { code, message, field?, remedy? } }`. */
export function errorObject(error: unknown): { error: Record<string, unknown> } {
  if (error instanceof TowncrierError) {
    const { code, message, field, remedy, details } = error;
    return { error: { code, message, ...(field && { field }), ...(remedy && { remedy }), ...details } };
  }
  return { error: { code: 'internal', message: error instanceof Error ? error.message : String(error) } };
}

/** A failure in words: what is wrong, then what to do. */
export function errorText(error: unknown): string {
  const { message, field, remedy } = errorObject(error).error as Record<string, string | undefined>;
  return [`${message}${field ? ` (${field})` : ''}`, remedy].filter(Boolean).join('\n');
}

/**
 * A table of at most `width` columns: every column takes what it needs, the last `wide` one what is left and is
 * cut with an ellipsis.
 */
export function table(head: string[], rows: string[][], wide: number, width = 80): string {
  const needs = head.map((title, i) => Math.max(columns(title), ...rows.map((row) => columns(row[i] ?? ''))));
  const others = needs.reduce((sum, need, i) => (i === wide ? sum : sum + need + 2), 0);
  needs[wide] = Math.min(needs[wide] ?? 0, Math.max(12, width - others));
  const draw = (row: string[]) =>
    row
      .map((cell, i) => fitted(cell, needs[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [draw(head), draw(needs.map((need) => '─'.repeat(need))), ...rows.map(draw)].join('\n');
}

const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** East Asian wide characters and emoji take two columns of a terminal. */
const wideCharacter =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const columns = (text: string): number =>
  [...segments.segment(text)].reduce((sum, { segment }) => sum + (wideCharacter.test(segment) ? 2 : 1), 0);

function fitted(text: string, width: number): string {
  const have = columns(text);
  if (have <= width) return text + ' '.repeat(width - have);
  let cut = '';
  let used = 0;
  for (const { segment } of segments.segment(text)) {
    const next = wideCharacter.test(segment) ? 2 : 1;
    if (used + next > width - 1) break;
    cut += segment;
    used += next;
  }
  return `${cut}…${' '.repeat(Math.max(0, width - 1 - used))}`;
}
