import type { Article } from '../article.ts';
import type { Speaker } from '../excerpt.ts';
import type { Problem } from '../post.ts';

const omission = /\s*(?:\[…\]|\[\.\.\.\])\s*/u;

/**
 * Whether a quotation still stands in the article, asked before a post is scheduled and again before it leaves:
 * each stretch between `[…]`, in this order, inside the blocks; the speaker's name;
 * the role. Answers what no longer stands, with the field of the quote that it concerns.
 */
export function verifyQuote(quote: { text: string; speaker: Speaker | null }, article: Article): Problem[] {
  const problems: Problem[] = [];
  const stretches = quote.text
    .split(omission)
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch !== '');
  if (!standInOrder(stretches, article)) {
    problems.push({
      code: 'quote_not_in_article',
      field: 'text',
      message: 'These words do not stand in the article.',
    });
  }
  const { speaker } = quote;
  if (speaker === null) {
    problems.push({
      code: 'quote_without_speaker',
      field: 'speaker',
      message: 'It is not known who said this.',
    });
    return problems;
  }
  const whole = `${article.headline}\n${article.alternativeHeadline ?? ''}\n${article.articleBody}`;
  if (!standsAsWords(speaker.name, whole)) {
    problems.push({
      code: 'speaker_not_in_article',
      field: 'speaker.name',
      message: 'The article does not name this speaker.',
    });
  }
  if (speaker.role !== null && !standsAsWords(speaker.role, whole)) {
    problems.push({
      code: 'role_not_in_article',
      field: 'speaker.role',
      message: 'The article does not give the speaker this role.',
    });
  }
  return problems;
}

/** The earliest place of each stretch leaves the most room for the next, so one pass decides. */
function standInOrder(stretches: readonly string[], article: Article): boolean {
  const [first, ...rest] = stretches;
  if (first === undefined) return false;
  const body = article.blocks.map((block) => block.text).join('\n\n');
  let at = body.indexOf(first);
  if (at < 0) return false;
  at += first.length;
  for (const stretch of rest) {
    const next = body.indexOf(stretch, at);
    if (next < 0) return false;
    at = next + stretch.length;
  }
  return true;
}

/** As whole words: "Ann" does not stand in "Anna". */
function standsAsWords(words: string, text: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + words.length] ?? ' ';
    const joins = (outside: string, inside: string): boolean =>
      /[\p{L}\p{N}]/u.test(outside) &&
      /[\p{L}\p{N}]/u.test(inside) &&
      !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(outside);
    if (!joins(before, words[0] ?? '') && !joins(after, words.at(-1) ?? '')) return true;
  }
  return false;
}
