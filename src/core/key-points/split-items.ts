import type { LanguageData } from '../languages/language-data.ts';

/** A slice `[start, end)` of the text that was split. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/**
 * Splits "a, b and c" into its items, only in a way that gives exactly `count` of them; null where there is none.
 * Tried in this order: numbers in brackets, semicolons, commas with a conjunction before the last item.
 */
export function splitItems(text: string, count: number, language: LanguageData): Slice[] | null {
  const numbered = byNumbers(text);
  if (numbered !== null) return numbered.length === count ? clean(text, numbered, language) : null;
  const semicolons = pieces(text, ';');
  if (semicolons.length > 1) return semicolons.length === count ? clean(text, semicolons, language) : null;
  const items = byCommas(text, count, language);
  return items === null ? null : clean(text, items, language);
}

function byNumbers(text: string): Slice[] | null {
  const marks = [...text.matchAll(/(?<=^|\s)\(?(\d{1,2})[.)]\s/g)];
  if (marks.length < 2 || marks.some((mark, index) => Number(mark[1]) !== index + 1)) return null;
  return marks.map((mark, index) => ({
    start: mark.index + mark[0].length,
    end: marks[index + 1]?.index ?? text.length,
  }));
}

/** The pieces between separators that stand outside of brackets. */
function pieces(text: string, separator: string): Slice[] {
  const found: Slice[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = text[at];
    if (mark === '(' || mark === '[') depth++;
    else if ((mark === ')' || mark === ']') && depth > 0) depth--;
    const splits =
      mark === separator &&
      depth === 0 &&
      !(separator === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''));
    if (at === text.length || splits) {
      if (text.slice(start, at).trim() !== '') found.push({ start, end: at });
      start = at + 1;
    }
  }
  return found;
}

function byCommas(text: string, count: number, language: LanguageData): Slice[] | null {
  let parts = pieces(text, ',');
  const tail = parts.at(-1);
  // "…, according to a declaration filed in court": who says it is no item.
  if (
    tail !== undefined &&
    parts.length > 1 &&
    language.sourceMarkers.some((marker) => text.slice(tail.start, tail.end).trim().startsWith(`${marker} `))
  ) {
    parts = parts.slice(0, -1);
  }
  const led = parts.findIndex(
    (part, index) => index > 0 && leadingConjunction(text.slice(part.start, part.end), language) > 0,
  );
  const last = parts.at(-1);
  if (last === undefined) return null;
  if (led > 0) {
    const from = parts[led];
    if (
      led + 1 !== count ||
      from === undefined ||
      parts.some(
        (part, index) => index > led && leadingConjunction(text.slice(part.start, part.end), language) > 0,
      )
    )
      return null;
    return parallel(text, [...parts.slice(0, led), { start: from.start, end: last.end }], language);
  }
  const split = atConjunction(text, last, language);
  return split !== null && parts.length + 1 === count
    ? parallel(text, [...parts.slice(0, -1), ...split], language)
    : null;
}

/** Splits a piece at its one conjunction; null where it has none or several of the kind. */
function atConjunction(text: string, piece: Slice, language: LanguageData): Slice[] | null {
  const within = text.slice(piece.start, piece.end);
  const found = [...within.matchAll(/(?<=\s)([\p{L}&]+)(?=\s)/gu)].filter((match) =>
    language.conjunctions.has(match[1] ?? ''),
  );
  const [main] = language.conjunctions;
  const preferred = found.filter((match) => match[1] === main);
  const only = found.length === 1 ? found[0] : preferred.length === 1 ? preferred[0] : undefined;
  if (only === undefined) return null;
  const at = piece.start + only.index;
  return [
    { start: piece.start, end: at },
    { start: at, end: piece.end },
  ];
}

/** A tail that opens as a sentence ("It alerts you …, and it shows …") is a list only if every item opens alike. */
function parallel(text: string, items: readonly Slice[], language: LanguageData): Slice[] | null {
  const heads = items.map((item) => firstWord(text.slice(item.start, item.end), language));
  const [first] = heads;
  const opensSentence =
    first !== undefined &&
    /^\p{Lu}/u.test(first) &&
    (language.starters.has(first.toLowerCase()) || language.prepositions.has(first.toLowerCase()));
  if (
    opensSentence &&
    items.length === 2 &&
    !/^(?:a|an|the|die|der|das|ein|eine|le|la|les|un|une)$/iu.test(first)
  ) {
    if (heads.some((head) => head.toLowerCase() !== first.toLowerCase())) return null;
  }
  return [...items];
}

function firstWord(item: string, language: LanguageData): string {
  const rest = item.trim();
  return /^[\p{L}’'-]+/u.exec(rest.slice(leadingConjunction(rest, language)).trimStart())?.[0] ?? '';
}

/** Length of a conjunction, with the space behind it, that opens an item; 0 without. */
function leadingConjunction(item: string, language: LanguageData): number {
  const found = /^\s*([\p{L}&]+)\s+/u.exec(item);
  return found?.[1] !== undefined && language.conjunctions.has(found[1].toLowerCase()) ? found[0].length : 0;
}

function clean(text: string, items: readonly Slice[], language: LanguageData): Slice[] | null {
  const cleaned = items.map((item) => {
    let { start, end } = item;
    start += leadingConjunction(text.slice(start, end), language);
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    // The conjunction before the next number, "…, and (2)", is no part of the item.
    const trail = /[\s,;]+(?:and|or|und|oder|et|y|e)?\s*$/u.exec(text.slice(start, end));
    if (trail !== null) end -= trail[0].length;
    while (end > start && /[\s.,;:]/.test(text[end - 1] ?? '')) end--;
    return { start, end };
  });
  return cleaned.every((item) => item.end > item.start) ? cleaned : null;
}
