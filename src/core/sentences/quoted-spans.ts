const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '（': '）',
  '《': '》',
};
/** A span longer than this is more likely two stray marks than one quotation or aside. */
const longestSpan = 2000;

/**
 * Where a paragraph's closed quotations and brackets stand, outermost only: `[start, end)` pairs in order. A
 * sentence does not end inside of one. Linear: each character is looked at once.
 */
export function quotedSpans(paragraph: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  const open: { closer: string; at: number }[] = [];
  for (let at = 0; at < paragraph.length; at++) {
    const mark = paragraph[at] ?? '';
    const top = open.at(-1);
    if (top?.closer.includes(mark) && !(mark === "'" && !closesApostrophe(paragraph, at))) {
      open.pop();
      if (at - top.at < longestSpan) addSpan(spans, top.at, at + 1);
      continue;
    }
    const closer = closers[mark] ?? (opensStraight(paragraph, at) ? mark : undefined);
    if (closer !== undefined && open.length < 8) open.push({ closer, at });
    else if (mark === '\n' && top?.closer === "'") open.pop();
  }
  return spans;
}

function addSpan(spans: { start: number; end: number }[], start: number, end: number): void {
  while ((spans.at(-1)?.start ?? -1) >= start) spans.pop();
  spans.push({ start, end });
}

function opensStraight(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== '"' && mark !== "'") return false;
  const before = text[at - 1] ?? ' ';
  return (
    /[\s([—–-]/.test(before) &&
    /[\p{L}\p{N}[(¿¡.]/u.test(text[at + 1] ?? '') &&
    !(mark === "'" && /\d/.test(text[at + 1] ?? ''))
  );
}

function closesApostrophe(text: string, at: number): boolean {
  return /[.,!?;:…\p{L}]/u.test(text[at - 1] ?? '') && /[\s.,;:!?)\]]|^$/.test(text[at + 1] ?? '');
}
