/** A stretch between quotation marks in a paragraph: offsets of its words, and of everything with the marks. */
export interface Stretch {
  /** Offsets of the words without the marks. */
  readonly start: number;
  readonly end: number;
  /** Offsets with the marks. */
  readonly from: number;
  readonly to: number;
  /** False where the paragraph ends before a closing mark stands. */
  readonly closed: boolean;
  /** Goes on with the stretch before it, behind an aside that stands inside the same marks. */
  readonly continues?: true;
}

/** Opening marks and what may close them; a mark that opens in one language closes in another. */
const pairs: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', '“', '″'],
  '„': ['“', '”', '"', '‟'],
  '”': ['”'],
  '‟': ['”', '“'],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '"': ['"', '”', '“'],
  ',,': ['“', '”', '"'],
  '‘': ['’'],
  '‚': ['‘', '’'],
  "'": ["'"],
  '「': ['」'],
  '『': ['』'],
};
/** Marks that close and never open the same stretch, so that nesting can be counted. */
const nests = new Set(['„', '«', '‹', '「', '『']);
const singles = new Set(['‘', '‚', "'"]);

/** The outermost quoted stretches of one paragraph, in order. Linear: each character is looked at once. */
export function findStretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  // Beside double marks, single ones are nested, apostrophes or scare quotes.
  const single = !/[“”„«»"]|''/u.test(text);
  let open: { mark: string; at: number; depth: number } | null = null;
  for (let at = 0; at < text.length; at++) {
    const mark = markAt(text, at);
    if (mark === null) continue;
    const after = at + mark.length;
    if (open !== null && closes(text, at, mark, open.mark)) {
      open.depth--;
      if (open.depth === 0) {
        found.push({ start: open.at + open.mark.length, end: at, from: open.at, to: after, closed: true });
        open = null;
      }
    } else if (opens(text, at, mark) && (single || !singles.has(mark))) {
      if (open === null || (restarts(open.mark, mark) && !nests.has(mark))) open = { mark, at, depth: 1 };
      else if (open.mark === mark && nests.has(mark)) open.depth++;
    }
    at = after - 1;
  }
  if (open !== null && !singles.has(open.mark)) {
    found.push({
      start: open.at + open.mark.length,
      end: text.trimEnd().length,
      from: open.at,
      to: text.length,
      closed: false,
    });
  }
  return found.map((stretch) => trimmed(text, stretch)).filter((stretch) => stretch.end > stretch.start);
}

function markAt(text: string, at: number): string | null {
  const one = text[at] ?? '';
  const two = text.slice(at, at + 2);
  if (two === ',,' && /\p{L}/u.test(text[at + 2] ?? '')) return two;
  return one in pairs || one === '’' || one === '″' || one === '」' || one === '』' ? one : null;
}

function closes(text: string, at: number, mark: string, opener: string): boolean {
  if (!(pairs[opener] ?? []).includes(mark)) return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  if (mark === '’' || mark === "'") return closesSingle(before, after);
  // A mark that may open as well closes only where it leans on the word before it.
  if (mark === '"' || mark === opener || (mark === '“' && opener !== '„' && opener !== ',,')) {
    return !/\s/.test(before) ? !/[\p{L}\p{N}]/u.test(after) : /[\s.,;:)]/.test(after) || mark === '»';
  }
  return true;
}

/** "the boys’ game" does not close; "…, he knew.’" and "… it’, she said" do. */
function closesSingle(before: string, after: string): boolean {
  if (/[\p{L}\p{N}]/u.test(after)) return false;
  return /[.,!?…]/.test(before) || /[.,;:!?)]/.test(after) || (/\s/.test(after) && !/[sSzx]/.test(before));
}

function opens(text: string, at: number, mark: string): boolean {
  if (mark === '’' || mark === '″' || mark === '」' || mark === '』') return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + mark.length] ?? ' ';
  if (mark === '„' || mark === '「' || mark === '『' || mark === '«') return true;
  const leansRight = !/\s/.test(after) || mark === '»' || mark === '‹';
  if (!leansRight && !/^\s?\.\s?\./.test(text.slice(at + mark.length, at + mark.length + 4))) return false;
  if (/[.,;:!?]/.test(after) && text[at + mark.length + 1] !== '.' && text[at + mark.length + 2] !== '.')
    return false;
  const free = /[\s([{—–:/-]/.test(before) || (mark === '“' && !/[.,!?\p{L}]/u.test(before));
  return singles.has(mark) ? free && /[\p{L}\p{N}]/u.test(after) && /\s|[(—–]/.test(before) : free;
}

/** A second opening double mark of the same family: the first was never closed. */
function restarts(current: string, next: string): boolean {
  return singles.has(current) || (current === next && (current === '“' || current === '"'));
}

function trimmed(text: string, stretch: Stretch): Stretch {
  let { start, end } = stretch;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { ...stretch, start, end };
}
