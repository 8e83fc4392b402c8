import { namesOf, standingOf } from '../body/boilerplate.ts';
import type { TextBlock } from '../body/text-blocks.ts';
import { isWithin, type PageElement } from '../html/page-tree.ts';
import { same } from '../plain/article-head.ts';
import { isFooterLine } from '../plain/footer-lines.ts';
import { isBylineLine } from './person-names.ts';
import { readWrittenDate } from './read-date.ts';

/** What publishing systems call the standfirst, in the languages of Europe. */
const standfirstName =
  /^(?:lead|leads|lede|leadin|leadtext|leadparagraph|lead-?text|intro|introduction|introtext|introduccion|standfirst|stand|deck|dek|subtitle|subtitel|subheadline|subheading|subhead|subline|sottotitolo|sommario|occhiello|bajada|entradilla|chapo|chapeau|vorspann|anreisser|anlauf|teasertext|teaser|excerpt|summary|abstract|ingress|ingres|manchet|manchete|perex|descp|description)$/;
const shortest = 40;
const longest = 900;
/** Lines after the headline among which the standfirst stands. */
const reach = 12;

/**
 * The standfirst as readers see it: the text under the headline that the page sets apart, by its name or
 * in bold above a body that is not. Null where nothing is set apart.
 */
export function shownStandfirst(
  lines: readonly TextBlock[],
  body: readonly TextBlock[],
  headline: { readonly text: string; readonly element: PageElement | null },
): string | null {
  const first = body[0];
  if (first === undefined) return null;
  const { element } = headline;
  const bodyAt = lines.findIndex((line) => line.element.order >= first.element.order);
  const headAt = element === null ? -1 : lines.findLastIndex((line) => isWithin(line.element, element));
  const from = headAt >= 0 && headAt <= bodyAt ? Math.max(headAt + 1, bodyAt - reach) : bodyAt;
  const near = lines.slice(from, bodyAt + 1).filter((line) => isText(line, headline.text));
  return (near.find(isNamed) ?? near.find((line) => isBold(line, body)))?.text ?? null;
}

function isText({ text, linkLength, element }: TextBlock, headline: string): boolean {
  if (text.length < shortest || text.length > longest || linkLength > text.length / 2) return false;
  if (/^["“”„«»'‘]/u.test(text) || isBylineLine(text) || readWrittenDate(text.slice(-60), null) !== null)
    return false;
  return !same(text, headline) && !isFooterLine(text) && standingOf(element) !== 'beside';
}

/** Named so itself or one of the two elements around it. */
function isNamed(line: TextBlock): boolean {
  const around = [line.element, line.element.parent, line.element.parent?.parent];
  return around.some(
    (element) => element != null && namesOf(element).some((name) => standfirstName.test(name)),
  );
}

function isBold(line: TextBlock, body: readonly TextBlock[]): boolean {
  const bold = (block: TextBlock) => block.boldLength >= block.text.length * 0.9;
  return bold(line) && body.filter(bold).length <= Math.max(1, body.length / 4);
}
