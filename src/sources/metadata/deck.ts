import type { TextBlock } from '../body/text-blocks.ts';
import { textValue } from '../html/json-ld.ts';
import type { PageFacts } from '../html/page-facts.ts';
import { plainText } from '../html/plain-text.ts';

/** Enough letters to tell a description from any other line. */
const opening = 60;

/**
 * The standfirst: the page's description (description, Open Graph, JSON-LD, Dublin Core, Twitter card; the first
 * that says something other than the headline). Where readers do not see it and the page sets another text apart
 * under its headline, that text (`shown`) is the standfirst. Null where the page has neither.
 */
export function findDeck(
  facts: PageFacts,
  headline: string,
  lines: readonly TextBlock[],
  shown: string | null,
): string | null {
  const described = [
    ...(facts.meta.get('description') ?? []),
    ...(facts.meta.get('og:description') ?? []),
    ...facts.articleNodes.map((node) => textValue(node['description'])),
    ...(facts.meta.get('dc.description') ?? []),
    ...(facts.meta.get('dcterms.description') ?? []),
    ...(facts.meta.get('twitter:description') ?? []),
  ]
    .map(plainText)
    .filter((value) => value.length > 10 && value !== headline);
  const [first] = described;
  if (first === undefined || shown === null) return first ?? shown;
  const whole = letters(shown);
  if (described.some((value) => letters(value) === whole)) return shown;
  const starts = new Set(lines.map(({ text }) => letters(text)));
  return described.find((value) => starts.has(letters(value))) ?? shown;
}

/** Texts differ in marks and spaces between a page and its head. */
function letters(text: string): string {
  return text
    .slice(0, opening * 2)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, opening);
}
