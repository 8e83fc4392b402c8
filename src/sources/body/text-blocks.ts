import type { Block } from '../../core/article.ts';
import { collapse, inlineTags, type PageElement, silentTags } from '../html/page-tree.ts';

/** One run of text that a browser would set as lines of its own. */
export interface TextBlock {
  readonly type: Block['type'];
  readonly text: string;
  /** Characters of `text` that stand in links. */
  readonly linkLength: number;
  /** Characters that stand in bold. */
  readonly boldLength: number;
  /** Nearest element that is not inline. */
  readonly element: PageElement;
}

/** The text blocks below `root` in page order; whole subtrees for which `skip` holds are left out. */
export function textBlocks(root: PageElement, skip: (element: PageElement) => boolean): TextBlock[] {
  const collector = new BlockCollector(skip);
  collector.walk(root, { element: root, type: 'paragraph' });
  collector.flush();
  return collector.blocks;
}

interface Place {
  readonly element: PageElement;
  readonly type: Block['type'];
}

class BlockCollector {
  readonly blocks: TextBlock[] = [];
  readonly #skip: (element: PageElement) => boolean;
  #parts: string[] = [];
  #linkLength = 0;
  #boldLength = 0;
  #place: Place | null = null;
  #inLink = 0;
  #inBold = 0;

  constructor(skip: (element: PageElement) => boolean) {
    this.#skip = skip;
  }

  walk(element: PageElement, place: Place): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child, place);
      else if (child.tag === 'br' || child.tag === 'hr') this.flush();
      else if (!silentTags.has(child.tag) && !this.#skip(child)) this.#enter(child, place);
    }
  }

  flush(): void {
    const text = collapse(this.#parts.join(''));
    if (text !== '' && this.#place !== null) {
      const { type, element } = this.#place;
      this.blocks.push({ type, text, element, linkLength: this.#linkLength, boldLength: this.#boldLength });
    }
    this.#parts = [];
    this.#linkLength = 0;
    this.#boldLength = 0;
    this.#place = null;
  }

  #text(text: string, place: Place): void {
    this.#parts.push(text);
    const length = text.trim().length;
    if (length === 0) return;
    this.#place ??= place;
    if (this.#inLink > 0) this.#linkLength += length;
    if (this.#inBold > 0) this.#boldLength += length;
  }

  #enter(child: PageElement, place: Place): void {
    const link = child.tag === 'a' ? 1 : 0;
    const bold = child.tag === 'b' || child.tag === 'strong' ? 1 : 0;
    this.#inLink += link;
    this.#inBold += bold;
    if (inlineTags.has(child.tag)) this.walk(child, place);
    else if (child.tag === 'td' || child.tag === 'th') {
      // A row of short cells is one line; cells that hold blocks break it by themselves.
      this.#parts.push(' ');
      this.walk(child, { element: child, type: place.type });
      this.#parts.push(' ');
    } else {
      this.flush();
      this.walk(child, { element: child, type: typeWithin(child, place.type) });
      this.flush();
    }
    this.#inLink -= link;
    this.#inBold -= bold;
  }
}

function typeWithin(element: PageElement, outer: Block['type']): Block['type'] {
  if (/^h[1-6]$/.test(element.tag)) return 'heading';
  if (element.tag === 'blockquote') return 'quote';
  if (element.tag === 'li' || element.tag === 'dd' || element.tag === 'dt') return 'listItem';
  return outer;
}
