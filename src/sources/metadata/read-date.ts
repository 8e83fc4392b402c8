import { monthNamed } from './month-names.ts';

/** A date as a page gives it: `YYYY-MM-DD` when only the day is known, else an instant in RFC 3339 UTC. */
export type PublishedDate = string;

const firstYear = 1990;

/** Reads a machine-written date (ISO 8601 and its common misspellings, RFC 2822, epoch seconds or milliseconds). */
export function readMachineDate(value: string): PublishedDate | null {
  const text = value.trim();
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|\s+|t)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?\s*(Z|z|UTC|GMT|[+-]\d{2}:?\d{0,2})?)?/.exec(
      text,
    );
  if (iso !== null) return fromIso(iso);
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    return inRange(new Date(Number(text) * (text.length === 10 ? 1000 : 1)));
  }
  // RFC 2822 and what JavaScript prints: they name the weekday or the month in English and end in a zone.
  if (/^[A-Z][a-z]{2},? .*\d{4}.*\d{2}:\d{2}.*(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})/.test(text)) {
    return inRange(new Date(text.replace(/\s*\(.*$/, '')));
  }
  return null;
}

function fromIso(match: RegExpExecArray): PublishedDate | null {
  const [, year = '', month = '', day = '', hour, minute, second = '00', , zone] = match;
  const date = dayOf(Number(year), Number(month), Number(day));
  if (date === null || hour === undefined || minute === undefined) return date;
  // Without a zone the instant is not known; at midnight sharp the time was never meant.
  if (zone === undefined || (Number(hour) === 0 && minute === '00' && second === '00')) return date;
  const digits = zone.replace(':', '');
  const offset = /^[+-]/.test(digits) ? `${digits.slice(0, 3)}:${digits.slice(3, 5) || '00'}` : 'Z';
  const instant = inRange(new Date(`${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`));
  // Where UTC's day is another than the page's, the day that readers see counts for more than the hour.
  return instant?.startsWith(date) ? instant : date;
}

const wordDate =
  /(?<![\p{L}\d])(?:(\d{1,2})(?:\.|st|nd|rd|th|º|er)?,?\s*(?:de\s+|of\s+|d[’'])?(\p{L}[\p{L}\p{M}]{2,}\.?),?\s*(?:de\s+|del\s+)?(\d{4})|(\p{L}[\p{L}\p{M}]{2,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))(?!\d)/gu;
const dottedDate = /(?<![\d.,:/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d./-])/g;
const isoDate = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const eastAsianDate = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g;

/** The first day written in a line of text for people, in any of many languages; null if there is none. */
export function readWrittenDate(text: string, language: string | null): PublishedDate | null {
  const line = text.slice(0, 400);
  const found: { at: number; day: string }[] = [];
  const add = (match: RegExpExecArray, day: string | null) => {
    if (day !== null) found.push({ at: match.index, day });
  };
  for (const match of line.matchAll(isoDate))
    add(match, dayOf(Number(match[1]), Number(match[2]), Number(match[3])));
  for (const match of line.matchAll(eastAsianDate)) {
    add(match, dayOf(Number(match[1]), Number(match[2]), Number(match[3])));
  }
  for (const match of line.matchAll(wordDate)) {
    const month = monthNamed(match[2] ?? match[4] ?? '', language);
    if (month !== null) add(match, dayOf(Number(match[3] ?? match[6]), month, Number(match[1] ?? match[5])));
  }
  for (const match of line.matchAll(dottedDate)) add(match, dottedDay(match, language));
  found.sort((one, two) => one.at - two.at);
  return found[0]?.day ?? null;
}

function dottedDay(match: RegExpExecArray, language: string | null): string | null {
  const [, first = '', separator, second = '', digits = ''] = match;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  // Only American English puts the month first, and never with dots.
  const monthFirst = separator !== '.' && (language === null || /^en(?:-US)?$/i.test(language));
  const [month, day] = monthFirst ? [first, second] : [second, first];
  return dayOf(year, Number(month), Number(day)) ?? dayOf(year, Number(day), Number(month));
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return inRange(date)?.slice(0, 10) ?? null;
}

function inRange(date: Date): PublishedDate | null {
  const year = date.getUTCFullYear();
  return year >= firstYear && year < 2100 ? date.toISOString() : null;
}
