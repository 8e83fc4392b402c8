import { isBylineLine, namesInByline } from '../metadata/person-names.ts';
import { readWrittenDate } from '../metadata/read-date.ts';
import { isFooterLine } from './footer-lines.ts';
import { listMarker, type TextLine } from './text-lines.ts';

/** What stands before a plain text's body. */
export interface ArticleHead {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly author: readonly string[];
  readonly datePublished: string | null;
  /** How many lines belong to it. */
  readonly length: number;
}

const longestTitle = 160;
/** A heading of a few words is a section's; a standfirst says something. */
const standfirstWords = 6;

/**
 * Reads the title lines at the top: all lines up to the first sentence. The first is the headline unless a title
 * is given; repetitions are dropped; the last one that says enough is the standfirst; a byline and a date are
 * read and dropped.
 */
export function readHead(
  lines: readonly TextLine[],
  title: string | undefined,
  language: string | null,
): ArticleHead {
  let length = lines.findIndex(
    (line, index) => !isTitleLike(line.text) && !(index === 0 && title === undefined),
  );
  if (length < 0) length = title === undefined && lines.length > 0 ? 1 : 0;
  const headline = title ?? lines[0]?.text ?? '';
  const others = lines.slice(0, length).map((line) => line.text);
  const bylines = others.filter(isBylineLine);
  const dated = others.filter(
    (line) => line !== headline && line.length < 60 && readWrittenDate(line, language) !== null,
  );
  const titles = others.filter(
    (line) =>
      !same(line, headline) && !bylines.includes(line) && !dated.includes(line) && !isFooterLine(line),
  );
  const single = titles.filter((line) => titles.filter((other) => same(other, line)).length === 1);
  const standfirst =
    single.findLast((line) => line.split(/\s+/).length >= standfirstWords || /[\p{Lo}]{15}/u.test(line)) ??
    null;
  // A short last line is the first section's heading and stays with the body.
  const last = others.at(-1) ?? '';
  if (length > 1 && last !== standfirst && titles.at(-1) === last && single.includes(last)) length -= 1;
  return {
    headline,
    standfirst,
    author: bylines.flatMap(namesInByline),
    datePublished: readWrittenDate(dated[0] ?? '', language),
    length,
  };
}

/** A line that no sentence fills. */
export function isTitleLike(line: string): boolean {
  if (line.length > longestTitle || listMarker.test(line) || /^["“„«»‘–—]/u.test(line)) return false;
  return !/[.!…:;,。！][)"”»’]?$/u.test(line);
}

/** True for texts of the same letters and digits. */
export function same(one: string, two: string): boolean {
  // Marks and spaces never make up more than half of a line of words.
  if (one === two) return true;
  if (one.length > two.length * 2 || two.length > one.length * 2) return false;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(one) === bare(two);
}
