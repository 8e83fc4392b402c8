import type { KeyPointsExcerpt } from '../excerpt.ts';
import type { LanguageData } from '../languages/language-data.ts';
import type { Paragraph } from '../quotes/read-paragraphs.ts';

const wanted = 3;
/** A point that fits a card and says something, in characters. */
const shortest = 40;
const longest = 280;

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly score: number;
  readonly words: ReadonlySet<string>;
}

/**
 * The most informative whole sentences, verbatim and in the article's order: early, sharing words with the headline
 * and the rest of the article, standing on their own, not part of a quotation. Null with fewer than two.
 */
export function findKeySentences(
  headline: string,
  paragraphs: readonly Paragraph[],
  language: LanguageData,
): KeyPointsExcerpt | null {
  const prose = paragraphs.filter(
    (paragraph) => paragraph.type === 'paragraph' && paragraph.text !== headline,
  );
  const weights = wordWeights(prose, language);
  const title = contentWords(headline, language);
  const candidates: Candidate[] = [];
  prose.forEach((paragraph, index) => {
    paragraph.sentences.forEach((sentence, order) => {
      const start = paragraph.tokens[sentence.from]?.start ?? 0;
      const end = paragraph.tokens[sentence.to - 1]?.end ?? start;
      const text = paragraph.text.slice(start, end);
      const quoted = paragraph.tokens
        .slice(sentence.from, sentence.to)
        .some((token) => token.kind === 'quote');
      if (quoted || !standsOnItsOwn(text, language)) return;
      const words = contentWords(text, language);
      const score = informs(words, weights, title) * (1 / (1 + (index + order) / 4) + 0.15);
      candidates.push({ text, start: paragraph.base + start, score, words });
    });
  });
  const chosen = pick(candidates).sort((a, b) => a.start - b.start);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first === undefined || last === undefined || chosen.length < 2) return null;
  return {
    kind: 'keyPoints',
    intro: null,
    items: chosen.map(({ text }) => text),
    start: first.start,
    end: last.start + last.text.length,
    source: 'sentences',
  };
}

function standsOnItsOwn(text: string, language: LanguageData): boolean {
  if (text.length < shortest || text.length > longest || !/[.!。！]$/u.test(text) || /["“”„«»]/u.test(text))
    return false;
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0]?.toLowerCase() ?? '';
  const { male, female, other } = language.pronouns;
  const dangling =
    (male.has(first) || female.has(first) || other.has(first)) && !language.determiners.has(first);
  return (
    !dangling &&
    !/^(?:but|and|or|so|also|however|instead|then|this|that|these|those|aber|und|doch|auch|dies|diese|dieser|mais|et|pero|ma)\b/i.test(
      text,
    )
  );
}

function contentWords(text: string, language: LanguageData): ReadonlySet<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(found.filter((word) => !language.starters.has(word) && !language.prepositions.has(word)));
}

function wordWeights(paragraphs: readonly Paragraph[], language: LanguageData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const paragraph of paragraphs)
    for (const word of contentWords(paragraph.text, language)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function informs(
  words: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const word of words) sum += Math.log(weights.get(word) ?? 1) + (title.has(word) ? 1.5 : 0);
  return sum / Math.sqrt(words.size + 1);
}

/** The best, none of which repeats another. */
function pick(candidates: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (const next of [...candidates].sort((a, b) => b.score - a.score || a.start - b.start)) {
    if (chosen.length === wanted) break;
    const repeats = chosen.some(
      (other) => [...next.words].filter((word) => other.words.has(word)).length > next.words.size * 0.6,
    );
    if (!repeats) chosen.push(next);
  }
  return chosen;
}
