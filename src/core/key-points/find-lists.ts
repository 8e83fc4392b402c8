import type { KeyPointsExcerpt } from '../excerpt.ts';
import type { Paragraph } from '../quotes/read-paragraphs.ts';

const fewest = 2;
const most = 15;

/** The article's own lists: list items that follow each other, with the block before as their introduction. */
export function findLists(paragraphs: readonly Paragraph[]): KeyPointsExcerpt[] {
  const lists: KeyPointsExcerpt[] = [];
  for (let from = 0; from < paragraphs.length; from++) {
    let to = from;
    while (paragraphs[to]?.type === 'listItem') to++;
    const items = paragraphs.slice(from, to);
    if (items.length >= fewest && items.length <= most) lists.push(toExcerpt(items, paragraphs[from - 1]));
    from = Math.max(from, to);
  }
  return lists;
}

function toExcerpt(items: readonly Paragraph[], intro: Paragraph | undefined): KeyPointsExcerpt {
  const last = items.at(-1);
  return {
    kind: 'keyPoints',
    intro: intro === undefined ? null : intro.text.replace(/\s*:\s*$/u, ''),
    items: items.map((item) => item.text),
    start: items[0]?.base ?? 0,
    end: (last?.base ?? 0) + (last?.text.length ?? 0),
    source: 'list',
  };
}
