import { type PageElement, silentTags } from '../html/page-tree.ts';

const fewest = 3;
/** Characters of a teaser's text; a listicle's entries are longer. */
const longestTeaser = 450;
const shortestTitle = 15;
/** Elements that are parts of running text, however many of a kind stand side by side. */
const runningText = /^(?:p|br|a|tr|td|th|h\d|span|li|blockquote) /;

/**
 * The children of an element that are teasers of other stories: three or more of one kind side by side, each
 * short and titled by a link of its own line.
 */
export function teasersIn(parent: PageElement): ReadonlySet<PageElement> {
  const kinds = new Map<string, PageElement[]>();
  for (const child of parent.children) {
    if (typeof child === 'string' || silentTags.has(child.tag)) continue;
    const kind = `${child.tag} ${child.attributes.get('class')?.replace(/[\d_-]+/g, '') ?? ''}`;
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [child]);
    else alike.push(child);
  }
  const teasers = new Set<PageElement>();
  for (const [kind, items] of kinds) {
    if (items.length < fewest || (runningText.test(kind) && !kind.startsWith('li '))) continue;
    const found = items.filter(isTeaser);
    if (found.length >= fewest && found.length >= items.length * 0.8)
      for (const item of found) teasers.add(item);
  }
  return teasers;
}

function isTeaser(item: PageElement): boolean {
  const measure = { text: 0, hasTitle: false };
  measureText(item, measure);
  return measure.text <= longestTeaser && measure.hasTitle;
}

function measureText(element: PageElement, into: { text: number; hasTitle: boolean }): void {
  for (const child of element.children) {
    if (into.text > longestTeaser) return;
    if (typeof child === 'string') into.text += child.trim().length;
    else if (!silentTags.has(child.tag)) {
      const before = into.text;
      measureText(child, into);
      const length = into.text - before;
      if (child.tag === 'a' && length >= shortestTitle && standsAlone(element)) into.hasTitle = true;
    }
  }
}

/** No words beside its elements: a link in it is a line of its own, not part of a sentence. */
function standsAlone(element: PageElement): boolean {
  return element.children.every((child) => typeof child === 'object' || child.trim() === '');
}
