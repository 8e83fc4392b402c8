import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { inlineTags, type PageElement } from './page-tree.ts';

/** Deeper elements are attached to the last one that fits, as browsers do at 512; it bounds all recursion. */
const maxDepth = 400;

const voidTags = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
);
/** Start tags that end an open paragraph, after the HTML standard's "close a p element". */
const endsParagraph = new Set(
  'address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul'.split(
    ' ',
  ),
);
/** A start tag ends an open element of these names, looking up to the nearest of `scopes`. */
const endsOpen = new Map<string, readonly string[]>([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['option', ['option']],
  ['tr', ['tr', 'td', 'th']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tbody', ['tr', 'td', 'th', 'tbody', 'thead', 'tfoot']],
  ['tfoot', ['tr', 'td', 'th', 'tbody', 'thead', 'tfoot']],
  ['body', ['head']],
  ['a', ['a']],
]);
const scopes = new Map<string, ReadonlySet<string>>([
  ['li', new Set(['ul', 'ol', 'menu', 'table'])],
  ['dt', new Set(['dl', 'table'])],
  ['dd', new Set(['dl', 'table'])],
  ['tr', new Set(['table'])],
  ['td', new Set(['table'])],
  ['th', new Set(['table'])],
  ['tbody', new Set(['table'])],
  ['tfoot', new Set(['table'])],
]);
const cellScope = new Set(['td', 'th', 'table', 'button', 'caption', 'html']);
/** Most elements have none; one map serves them all. */
const noAttributes: ReadonlyMap<string, string> = new Map();
const none: ReadonlySet<string> = new Set();

/**
 * Reads a page into a tree, in one pass and in linear time whatever the markup: unclosed and stray tags are
 * mended in the manner of the HTML standard, without its rarer moves (no foster parents, no reopened
 * formatting). Scripts other than data blocks (JSON-LD), styles and comments are left out.
 */
export function parsePage(html: string): PageElement {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.root;
}

class TreeBuilder implements TokenizerCallbacks {
  readonly root: PageElement = { tag: '#page', attributes: new Map(), children: [], parent: null, order: 0 };
  readonly #html: string;
  readonly #open: PageElement[] = [this.root];
  readonly #openCount = new Map<string, number>();
  #order = 0;
  #tag = '';
  #attributes: Map<string, string> | null = null;
  #attributeName = '';
  #attributeValue = '';

  constructor(html: string) {
    this.#html = html;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = null;
  }
  onattribname(start: number, end: number): void {
    this.#attributeName = this.#html.slice(start, end).toLowerCase();
    this.#attributeValue = '';
  }
  onattribdata(start: number, end: number): void {
    this.#attributeValue += this.#html.slice(start, end);
  }
  onattribentity(codePoint: number): void {
    this.#attributeValue += String.fromCodePoint(codePoint);
  }
  onattribend(): void {
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attributeName)) {
      this.#attributes.set(this.#attributeName, this.#attributeValue);
    }
  }
  onopentagend(): void {
    const tag = this.#tag;
    if (endsParagraph.has(tag)) this.#closeNearest(['p'], cellScope);
    const ends = endsOpen.get(tag);
    if (ends !== undefined) this.#closeAll(ends, scopes.get(tag) ?? none);
    const element = this.#append(tag);
    if (!voidTags.has(tag) && this.#open.length < maxDepth) this.#push(element);
  }
  onselfclosingtag(): void {
    // In SVG and MathML a slash closes; in HTML it means nothing.
    if (this.#isForeign()) this.#append(this.#tag);
    else this.onopentagend();
  }
  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, end).toLowerCase();
    if (tag === 'br') {
      this.#attributes = null;
      this.#append('br');
    } else if (tag !== 'html' && tag !== 'body') {
      // An inline end tag never closes a block that opened since; a block's end tag never leaves its table cell.
      this.#closeNearest([tag], cellScope, inlineTags.has(tag));
    }
  }
  ontext(start: number, end: number): void {
    this.#addText(this.#html.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    this.#addText(String.fromCodePoint(codePoint));
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.#addText(this.#html.slice(start, end - endOffset));
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
  isInForeignContext(): boolean {
    return this.#isForeign();
  }

  #isForeign(): boolean {
    return (this.#openCount.get('svg') ?? 0) > 0 || (this.#openCount.get('math') ?? 0) > 0;
  }
  #top(): PageElement {
    return this.#open.at(-1) ?? this.root;
  }
  #append(tag: string): PageElement {
    this.#order += 1;
    const parent = this.#top();
    const attributes = this.#attributes ?? noAttributes;
    const element = { tag, attributes, children: [], parent, order: this.#order };
    parent.children.push(element);
    return element;
  }
  #push(element: PageElement): void {
    this.#open.push(element);
    this.#openCount.set(element.tag, (this.#openCount.get(element.tag) ?? 0) + 1);
  }
  #pop(): void {
    const element = this.#open.pop();
    if (element !== undefined) this.#openCount.set(element.tag, (this.#openCount.get(element.tag) ?? 1) - 1);
  }
  #closeAll(tags: readonly string[], scope: ReadonlySet<string>): void {
    while (this.#closeNearest(tags, scope)) {
      // One start tag may end several: a row ends its cell, then itself.
    }
  }
  /** Closes the nearest open element of these names and all within it, unless `scope` bars the way. */
  #closeNearest(tags: readonly string[], scope: ReadonlySet<string>, withinLine = false): boolean {
    if (!tags.some((tag) => (this.#openCount.get(tag) ?? 0) > 0)) return false;
    for (let index = this.#open.length - 1; index > 0; index -= 1) {
      const tag = this.#open[index]?.tag ?? '';
      if (tags.includes(tag)) {
        while (this.#open.length > index) this.#pop();
        return true;
      }
      if (scope.has(tag) && !(tags.length === 1 && tags[0] === 'table')) return false;
      if (withinLine && !inlineTags.has(tag)) return false;
    }
    return false;
  }
  #addText(text: string): void {
    const { tag, attributes, children } = this.#top();
    if (tag === 'style' || (tag === 'script' && !/json/i.test(attributes.get('type') ?? ''))) return;
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }
}
