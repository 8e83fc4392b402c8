const marker =
  /(?<=^|\s)(?:[•⁃◦▪‣]\s?)?(?:(\d{1,3})|([a-z])|\(([a-z])\)|\(([ivx]{1,5})\)|([ivx]{1,5})(?=\)))(\.\)|\.|\)|(?<=\)))(?=\s)|(?<=\s|^)[•⁃◦▪‣](?=\s?\S)/gimu;
const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

interface Marker {
  readonly start: number;
  readonly end: number;
  /** The same for all markers of one list: "1.)", "a." or a bullet. */
  readonly style: string;
  readonly ordinals: readonly number[];
}

/**
 * Marks of list items that stand inside running text ("1.) The first item 2.) The second item"), as `[start, end)`.
 * A lone mark is none: at least two must follow each other in order.
 */
export function listMarkers(text: string): { start: number; end: number }[] {
  const runs = new Map<string, Marker[]>();
  const kept: Marker[] = [];
  const finish = (run: Marker[] | undefined): void => {
    if (run !== undefined && run.length > 1) kept.push(...run);
  };
  for (const found of text.matchAll(marker)) {
    // "John A. Smith" and "Jane B. Smith" are no list.
    if (/^\p{Lu}\.$/u.test(found[0])) continue;
    const next = readMarker(found);
    const run = runs.get(next.style);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, next)) run.push(next);
    else {
      finish(run);
      runs.set(next.style, [next]);
    }
  }
  for (const run of runs.values()) finish(run);
  return kept.sort((a, b) => a.start - b.start);
}

function readMarker(found: RegExpExecArray): Marker {
  const [all, digits, letter, bracketed, bracketedRoman, bareRoman, stop] = found;
  const value = (digits ?? letter ?? bracketed ?? bracketedRoman ?? bareRoman ?? '').toLowerCase();
  const ordinals =
    digits === undefined
      ? [value.length === 1 ? value.charCodeAt(0) - 96 : -1, roman.indexOf(value) + 1]
      : [Number(digits)];
  const bullet = /^[•⁃◦▪‣]/u.exec(all)?.[0] ?? '';
  const style =
    value === ''
      ? bullet
      : `${bullet}${digits === undefined ? 'a' : '1'}${all.includes('(') ? '(' : ''}${stop ?? ''}`;
  return {
    start: found.index,
    end: found.index + all.length,
    style,
    ordinals: value === '' ? [] : ordinals.filter((n) => n > 0),
  };
}

function follows(last: Marker, next: Marker): boolean {
  return next.ordinals.length === 0 || next.ordinals.some((n) => last.ordinals.includes(n - 1));
}
