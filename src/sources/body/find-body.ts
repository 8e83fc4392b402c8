import type { PageElement } from '../html/page-tree.ts';
import { isBoilerplate } from './boilerplate.ts';
import { type TextBlock, textBlocks } from './text-blocks.ts';

/** Share of the prose that the body's element must hold: below it the story would lose paragraphs. */
const enough = 0.8;

/** The blocks of the story among all of the page's, in order. */
export function findBody(root: PageElement, all: readonly TextBlock[]): TextBlock[] {
  const proseBelow = sumBelow(all, proseLength);
  const total = proseBelow.get(root) ?? 0;
  const holdsMost = (element: PageElement) => (proseBelow.get(element) ?? 0) > total * 0.6;
  const skip = (element: PageElement) => isBoilerplate(element) && !holdsMost(element);
  const kept = textBlocks(root, skip);
  const body = descend(root, sumBelow(kept, proseLength));
  return textBlocks(body, skip).filter((block) => !isLinkBlock(block));
}

/** Characters of a block that read as prose: outside links, in a run long enough to be a sentence. */
export function proseLength(block: TextBlock): number {
  const free = block.text.length - block.linkLength;
  if (block.type === 'heading' || free < 40 || block.linkLength > free) return 0;
  return /[.!?…。！？:;,»”"]/.test(block.text) ? free : 0;
}

function isLinkBlock(block: TextBlock): boolean {
  return block.linkLength > block.text.length * 0.6;
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
