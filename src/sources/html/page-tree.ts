/** One element of a page. Text stands as plain strings between the child elements. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (PageElement | string)[];
  readonly parent: PageElement | null;
  /** Position in the page, counted in start tags. */
  readonly order: number;
}

/** An attribute's value without outer spaces; '' where it is absent. */
export function attribute(element: PageElement, name: string): string {
  return element.attributes.get(name)?.trim() ?? '';
}

/** The element and all elements below it, in page order. Depth is bounded by the parser. */
export function* elementsOf(root: PageElement): Generator<PageElement> {
  const waiting: PageElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (typeof child === 'object') waiting.push(child);
    }
  }
}

/** The elements above this one, nearest first. */
export function* ancestorsOf(element: PageElement): Generator<PageElement> {
  for (let above = element.parent; above !== null; above = above.parent) yield above;
}

/** True when `element` is `root` or stands below it. */
export function isWithin(element: PageElement, root: PageElement): boolean {
  if (element === root) return true;
  for (const above of ancestorsOf(element)) if (above === root) return true;
  return false;
}

/** All text below an element, with spaces collapsed and a space at the edge of every element that breaks lines. */
export function textOf(root: PageElement): string {
  const parts: string[] = [];
  collect(root, parts);
  return collapse(parts.join(''));
}

function collect(element: PageElement, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child);
    else if (!silentTags.has(child.tag)) {
      const breaks = !inlineTags.has(child.tag);
      if (breaks) parts.push(' ');
      collect(child, parts);
      if (breaks) parts.push(' ');
    }
  }
}

/** Spaces of all kinds, soft hyphens and zero-width marks as a reader sees them. */
export function collapse(text: string): string {
  const visible = /[\u00ad\u200b\u2060\ufeff]/.test(text)
    ? text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    : text;
  return (/\s\s|[^\S ]/.test(visible) ? visible.replace(/\s+/g, ' ') : visible).trim();
}

/** Elements whose text no reader sees as text. */
export const silentTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'head',
  'object',
  'audio',
  'video',
  'canvas',
]);

/** Elements that stand within a line of text. */
export const inlineTags: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
