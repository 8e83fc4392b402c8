import type { Article } from '../article.ts';
import { invisible } from '../compose/inline.ts';
import type { Excerpt } from '../excerpt.ts';
import type { Problem } from '../post.ts';
import { verifyQuote } from '../quotes/verify-quote.ts';

const quotations = /“[^“”]*”|„[^„“”]*[“”]|”[^”]*”|«[^«»]*»|「[^「」]*」|"[^"]*"/g;
const leftOut = /\[(?:…|\.\.\.)\]/;

/** Words in quotation marks that the article does not have (any more), and words that nobody is named for. */
export function quoteProblems(
  texts: readonly { readonly text: string; readonly field: string }[],
  excerpt: Excerpt | undefined,
  article: Article,
): Problem[] {
  const said = plain(`${article.headline}\n${article.alternativeHeadline ?? ''}\n${article.articleBody}`);
  const invented = texts.flatMap(({ text, field }) =>
    [...text.matchAll(quotations)]
      .flatMap(([match]) => match.slice(1, -1).split(leftOut))
      .filter((stretch) => !said.includes(plain(stretch)))
      .map((stretch) => ({
        code: 'quote_not_verbatim',
        field,
        message: `The article does not say "${stretch.trim()}". Quote its words exactly, or mark what is left out with […].`,
      })),
  );
  if (excerpt?.kind !== 'quote') return invented;
  const field = texts[0]?.field ?? 'text';
  // The article may have been corrected since the quote was taken.
  const gone = verifyQuote(excerpt, article).map((problem) => ({ ...problem, field }));
  const name = excerpt.speaker?.name ?? '';
  const surname = name.split(/\s+/).at(-1) ?? '';
  if (texts.some(({ text }) => text.includes(surname))) return [...invented, ...gone];
  const message = `The quotation must say whose words they are: ${name}.`;
  return [...invented, ...gone, { code: 'speaker_missing', field, message }];
}

/** White space, soft hyphens and the shape of quotation marks and apostrophes may differ; words may not. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[“”„«»"「」]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
