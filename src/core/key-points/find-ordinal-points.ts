import type { KeyPointsExcerpt } from '../excerpt.ts';
import type { LanguageData } from '../languages/language-data.ts';
import type { Paragraph } from '../quotes/read-paragraphs.ts';
import { countsIn } from './find-enumerations.ts';

const longestItem = 300;

/** Words that number points across sentences, by language: each row in order, spellings of one joined by `|`. */
const ordinals: Readonly<Record<string, readonly string[]>> = {
  en: ['first|firstly|first of all', 'second|secondly', 'third|thirdly', 'fourth|fourthly', 'fifth|fifthly'],
  de: ['erstens|zum einen', 'zweitens|zum anderen|zum zweiten', 'drittens', 'viertens', 'fünftens'],
  fr: ['premièrement|d’abord|tout d’abord', 'deuxièmement|ensuite', 'troisièmement|enfin', 'quatrièmement'],
  es: [
    'primero|en primer lugar',
    'segundo|en segundo lugar',
    'tercero|en tercer lugar',
    'cuarto|en cuarto lugar',
  ],
  it: ['primo|in primo luogo', 'secondo|in secondo luogo', 'terzo|in terzo luogo', 'quarto'],
  nl: ['ten eerste', 'ten tweede', 'ten derde', 'ten vierde'],
  fi: ['ensinnäkin|ensiksi', 'toiseksi', 'kolmanneksi', 'neljänneksi'],
  sv: ['för det första', 'för det andra', 'för det tredje', 'för det fjärde'],
  pt: ['primeiro|em primeiro lugar', 'segundo|em segundo lugar', 'terceiro|em terceiro lugar', 'quarto'],
  pl: ['po pierwsze', 'po drugie', 'po trzecie', 'po czwarte'],
};

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Points that whole sentences number, "Firstly, … Secondly, …": sentences that follow each other and open with the
 * ordinals in order. A number that the sentence before announces ("for two reasons") must agree with them; without
 * a sentence that announces them, "first" and "second" may only tell what came when, and nothing is taken.
 */
export function findOrdinalPoints(
  paragraphs: readonly Paragraph[],
  language: LanguageData,
): KeyPointsExcerpt[] {
  const spellings = ordinals[language.tag]?.map((row) => row.split('|'));
  if (spellings === undefined) return [];
  return paragraphs
    .filter(({ type, stretches }) => type === 'paragraph' && stretches.length === 0)
    .flatMap((paragraph) => inParagraph(paragraph, spellings, language));
}

function inParagraph(
  paragraph: Paragraph,
  spellings: readonly (readonly string[])[],
  language: LanguageData,
): KeyPointsExcerpt[] {
  const sentences = paragraph.sentences.map(
    ({ from, to }): Piece => ({
      start: paragraph.tokens[from]?.start ?? 0,
      end: paragraph.tokens[to - 1]?.end ?? 0,
    }),
  );
  for (let at = 1; at < sentences.length; at++) {
    const items: Piece[] = [];
    for (const row of spellings) {
      const item = numbered(paragraph.text, sentences[at + items.length], row);
      if (item === null) break;
      items.push(item);
    }
    const intro = sentences[at - 1];
    if (items.length < 2 || intro === undefined) continue;
    const words = paragraph.text.slice(intro.start, intro.end);
    if (!countsIn(words, language).includes(items.length)) return [];
    return [toExcerpt(paragraph, words, items)];
  }
  return [];
}

/** The sentence behind its ordinal; null where it does not open with one, or is too long for a point. */
function numbered(text: string, sentence: Piece | undefined, row: readonly string[]): Piece | null {
  if (sentence === undefined) return null;
  const words = text.slice(sentence.start, sentence.end);
  const lower = words.toLowerCase().replaceAll("'", '’');
  const ordinal = row.find(
    (spelling) => lower.startsWith(spelling) && /^[,:\s]/.test(lower.slice(spelling.length)),
  );
  if (ordinal === undefined) return null;
  // "Erstens ist die Brücke alt": without a mark behind it the ordinal is part of the clause, and stays.
  const lead = /^[,:]\s+/.exec(words.slice(ordinal.length))?.[0].length;
  const start = lead === undefined ? sentence.start : sentence.start + ordinal.length + lead;
  const end = sentence.end - (/[.;\s]+$/.exec(words)?.[0].length ?? 0);
  return end > start && end - start <= longestItem ? { start, end } : null;
}

function toExcerpt(paragraph: Paragraph, intro: string, items: readonly Piece[]): KeyPointsExcerpt {
  const first = paragraph.base + (items[0]?.start ?? 0);
  return {
    kind: 'keyPoints',
    intro: intro.replace(/[\s.:;]+$/u, ''),
    items: items.map(({ start, end }) => paragraph.text.slice(start, end)),
    start: Math.min(first, paragraph.base + paragraph.text.indexOf(intro)),
    end: paragraph.base + (items.at(-1)?.end ?? 0),
    source: 'enumeration',
  };
}
