import { type TextRange, urlRanges } from '../url-ranges.ts';

/** What a cut may not go through, besides links. */
const whole = [
  // Quotations by any of the usual pairs of marks, and brackets.
  /“[^“”]*”/g,
  /„[^„“”]*[“”]/g,
  /”[^”]*”/g,
  /«[^«»]*»/g,
  /»[^«»]*«/g,
  /「[^「」]*」/g,
  /"[^"]*"/g,
  /(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])/gu,
  /\([^()]*\)/g,
  /\[[^[\]]*\]/g,
  // Numbers, grouped, decimal, dated or ranged, with what they count: "$2…" for "$2 billion" would be false.
  /[\p{Sc}+−-]?\s?\p{N}+(?:[.,:/'’\s–-]?\p{N}+)*(?:\s?[\p{Sc}%‰°])?(?:\s+[^\s\p{P}]+)?/gu,
] as const;

/** Stretches of a text that stay whole or go whole: links, numbers, quotations, brackets. UTF-16, unordered. */
export function protectedRanges(text: string): TextRange[] {
  const matches = whole.flatMap((pattern) => [...text.matchAll(pattern)]);
  return [
    ...urlRanges(text),
    ...matches.map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length })),
  ];
}
