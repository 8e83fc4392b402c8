import type { TextBlock } from '../body/text-blocks.ts';
import { isWithin, type PageElement } from '../html/page-tree.ts';

/** Where the story stands in the page, for finding what is written beside its headline. */
export interface StoryPlace {
  /** Short lines shortly before and after the headline and up to the body's first paragraphs. */
  readonly linesByHeadline: readonly TextBlock[];
  /** Those of them that follow the headline. */
  readonly linesUnderHeadline: readonly TextBlock[];
  /** Short lines in the story and right below it. */
  readonly linesAround: readonly TextBlock[];
  /** The story's first text. */
  readonly opening: string;
  isByHeadline(element: PageElement): boolean;
  isInStory(element: PageElement): boolean;
}

const linesBefore = 6;
const linesAfter = 14;

/** `lines`: every text block of the page; `body`: those of the story. */
export function locateStory(
  lines: readonly TextBlock[],
  body: readonly TextBlock[],
  headline: PageElement | null,
): StoryPlace {
  const firstOrder = body[0]?.element.order ?? 0;
  const lastOrder = body.at(-1)?.element.order ?? 0;
  const at = headline === null ? -1 : lines.findIndex((line) => isWithin(line.element, headline));
  const bodyAt = lines.findIndex((line) => line.element.order >= firstOrder);
  const start = Math.max(0, (at < 0 ? bodyAt : at) - linesBefore);
  const end = Math.max(start, Math.max(bodyAt, at) + 3, Math.min(at + linesAfter, bodyAt + 3));
  const after = lines.slice(Math.max(0, at), Math.min(end, Math.max(0, at) + 40));
  const before = at < 0 ? lines.slice(start, bodyAt) : lines.slice(start, at).reverse();
  const near = [...after, ...before];
  const orders = near.map((line) => line.element.order);
  const from = Math.min(...orders, firstOrder);
  const to = Math.max(...orders, firstOrder);
  const lastAt = lines.findLastIndex((line) => line.element.order <= lastOrder);
  return {
    linesByHeadline: near,
    linesUnderHeadline: at < 0 ? [] : after,
    linesAround: lines
      .slice(Math.max(0, bodyAt), lastAt + linesAfter)
      .filter((line) => line.text.length < 80),
    opening: body[0]?.text ?? '',
    isByHeadline: (element) => element.order >= from && element.order <= to,
    isInStory: (element) => element.order >= firstOrder && element.order <= lastOrder,
  };
}
