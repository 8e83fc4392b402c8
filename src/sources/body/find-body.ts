import type { PageElement } from '../html/page-tree.ts';
import { isWithin } from '../html/page-tree.ts';
import { same } from '../plain/article-head.ts';
import { isFooterLine } from '../plain/footer-lines.ts';
import { standingOf } from './boilerplate.ts';
import { teasersIn } from './teasers.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** Share of the prose that the body's element must hold: below it the story would lose paragraphs. */
const enough = 0.8;
/** An element that holds this share of the page's prose is the story, whatever it is called. */
const mostly = 0.4;
/** Prose of less than this, or this share, in an element that is likely beside the story is not the story. */
const little = { characters: 300, share: 0.25 };

export interface Heading {
  readonly text: string;
  readonly element: PageElement | null;
}

/** The blocks of the story among all of the page's, in order: its standfirst where it is shown, then its body. */
export function findBody(root: PageElement, all: readonly TextBlock[], headline: Heading): TextBlock[] {
  const proseBelow = sumBelow(all, proseLength);
  const total = proseBelow.get(root) ?? 0;
  const holdsHeadline = (element: PageElement) =>
    headline.element !== null && isWithin(headline.element, element);
  const isTeaser = teaserCheck();
  const skip = (element: PageElement) => {
    const standing = isTeaser(element) ? 'beside' : standingOf(element);
    if (standing === 'story') return false;
    const prose = proseBelow.get(element) ?? 0;
    if (prose > total * mostly || holdsHeadline(element)) return false;
    return standing === 'beside' || prose < Math.max(little.characters, total * little.share);
  };
  const isLeftOut = withAncestors(skip);
  const kept = all.filter((block) => !isLeftOut(block.element));
  const body = descend(root, sumBelow(kept, proseLength));
  const blocks = textBlocks(body, skip).filter((block) => isContent(block, headline));
  return withoutTail(withoutRepetition([...leadBlocks(all, blocks[0], headline), ...blocks]));
}

/** Whether the check holds for an element or one above it; each element is looked at once. */
function withAncestors(check: (element: PageElement) => boolean): (element: PageElement) => boolean {
  const known = new Map<PageElement, boolean>();
  const holds = (element: PageElement): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const answer = check(element) || (element.parent !== null && holds(element.parent));
    known.set(element, answer);
    return answer;
  };
  return holds;
}

/** Looks at each parent once. */
function teaserCheck(): (element: PageElement) => boolean {
  const known = new Map<PageElement, ReadonlySet<PageElement>>();
  return (element) => {
    const { parent } = element;
    if (parent === null) return false;
    const teasers = known.get(parent) ?? teasersIn(parent);
    known.set(parent, teasers);
    return teasers.has(element);
  };
}

/** Characters of a block that read as prose: outside links, in a run long enough to be a sentence. */
function proseLength(block: TextBlock): number {
  const free = block.text.length - block.linkLength;
  if (block.type === 'heading' || free < 40 || block.linkLength > free) return 0;
  return /[.!?…。！？:;,»”"]/.test(block.text) ? free : 0;
}

function isContent(block: TextBlock, headline: Heading): boolean {
  if (block.linkLength > block.text.length * 0.6) return false;
  return !isFooterLine(block.text) && !same(block.text, headline.text);
}

/** More is not a standfirst but a part of the page that the body's element does not hold. */
const mostLead = 1200;
/** Less is a subtitle, a caption or a notice; and what is set as a heading is no part of the body. */
const shortestLead = 140;

/** What stands between the headline and the body and reads as text: the standfirst. */
function leadBlocks(all: readonly TextBlock[], first: TextBlock | undefined, headline: Heading): TextBlock[] {
  const from = headline.element?.order ?? Number.POSITIVE_INFINITY;
  if (first === undefined || from >= first.element.order) return [];
  const lead = all.filter(
    (block) =>
      block.type !== 'heading' &&
      block.element.order > from &&
      block.element.order < first.element.order &&
      block.text.length >= shortestLead &&
      block.linkLength <= block.text.length - 60 &&
      /[.!?…。！？][)"”»“]?$/u.test(block.text) &&
      !isBeside(block.element) &&
      isContent(block, headline),
  );
  const length = lead.reduce((sum, block) => sum + block.text.length, 0);
  return length <= mostLead ? lead.map((block) => ({ ...block, type: 'paragraph' })) : [];
}

function isBeside(element: PageElement): boolean {
  for (let above: PageElement | null = element; above !== null; above = above.parent) {
    if (standingOf(above) === 'beside') return true;
  }
  return false;
}

/** A paragraph that stands twice is shown twice for another width, or as a pull quote. */
function withoutRepetition(blocks: readonly TextBlock[]): TextBlock[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < 40) return true;
    const again = seen.has(text);
    seen.add(text);
    return !again;
  });
}

/** Ends the story at its last paragraph or list: headings with nothing below them belong to something else. */
function withoutTail(blocks: readonly TextBlock[]): TextBlock[] {
  const last = blocks.findLastIndex((block) => block.type !== 'heading');
  return blocks.slice(0, last + 1);
}

function sumBelow(
  blocks: readonly TextBlock[],
  measure: (block: TextBlock) => number,
): Map<PageElement, number> {
  const sums = new Map<PageElement, number>();
  for (const block of blocks) {
    const value = measure(block);
    if (value === 0) continue;
    for (let above: PageElement | null = block.element; above !== null; above = above.parent) {
      sums.set(above, (sums.get(above) ?? 0) + value);
    }
  }
  return sums;
}

/** Goes down while one child holds nearly all of the prose. */
function descend(root: PageElement, prose: ReadonlyMap<PageElement, number>): PageElement {
  let current = root;
  for (;;) {
    const sum = prose.get(current) ?? 0;
    const next = current.children.find(
      (child): child is PageElement => typeof child === 'object' && (prose.get(child) ?? 0) >= sum * enough,
    );
    if (next === undefined || sum === 0 || next.tag === 'p') return current;
    current = next;
  }
}
