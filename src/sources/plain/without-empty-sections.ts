import type { Block } from '../../core/article.ts';

/** Headings belong to the text below them; those with none, such as a footer's list of sections, are dropped. */
export function withoutEmptySections(blocks: readonly Block[]): Block[] {
  const lastText = blocks.findLastIndex((block) => block.type !== 'heading');
  return blocks.filter((_, index) => index <= lastText);
}
