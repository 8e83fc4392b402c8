import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** A template's element, or its fixed text. */
type TemplateNode = string | TemplateElement;
interface TemplateElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: TemplateNode[];
}

/** Satori's element: what React would make. */
export interface DrawnElement {
  readonly type: string;
  readonly props: {
    readonly class?: string | undefined;
    readonly style?: Readonly<Record<string, string>>;
    readonly 'data-words'?: string | undefined;
    readonly children?: string | (string | DrawnElement)[];
  };
}

/** One card's template: the HTML tree, the style sheet, and the text sizes between which it may be set. */
export interface CardTemplate {
  readonly root: TemplateElement;
  readonly css: string;
  /** Slot whose size (CSS variable `--size`) fits the words to the card. */
  readonly fittedSlot: string;
  readonly smallestPx: number;
  readonly largestPx: number;
  /** Down to this size the type shrinks rather than break a long word. */
  readonly wholeWordsPx: number;
}

/** Reads `<name>.html` and `card.css`. Each template has exactly one element with `data-smallest`, `data-whole` and `data-largest`. */
export async function readCardTemplate(dir: string, name: string): Promise<CardTemplate> {
  const [html, css] = await Promise.all([
    readFile(join(dir, `${name}.html`), 'utf8'),
    readFile(join(dir, 'card.css'), 'utf8'),
  ]);
  const root = parseTree(html);
  const fitted = find(root, (element) => element.attributes['data-largest'] !== undefined);
  const smallestPx = Number(fitted?.attributes['data-smallest']);
  const largestPx = Number(fitted?.attributes['data-largest']);
  const wholeWordsPx = Number(fitted?.attributes['data-whole']);
  const fittedSlot = fitted?.attributes['data-words'];
  if (
    fittedSlot === undefined ||
    !(smallestPx > 0 && wholeWordsPx >= smallestPx && largestPx >= wholeWordsPx)
  ) {
    throw new Error(
      `templates/cards/${name}.html needs one element with data-words and sizes data-smallest, data-whole, data-largest.`,
    );
  }
  return { root, css, fittedSlot, smallestPx, wholeWordsPx, largestPx };
}

/** The template with its slots filled. Words become text nodes: nothing in them is read as HTML or CSS. */
export function fillTemplate(
  template: CardTemplate,
  slots: Readonly<Record<string, string | null>>,
  variables: Readonly<Record<string, string>>,
): DrawnElement {
  const filled = fillElement(template.root, slots);
  if (filled === null) throw new Error('A card needs words.');
  const children = filled.props.children ?? [];
  const style = { type: 'style', props: { children: template.css } };
  return { ...filled, props: { ...filled.props, style: variables, children: [style, ...children] } };
}

function fillElement(
  element: TemplateElement,
  slots: Readonly<Record<string, string | null>>,
): DrawnElement | null {
  const slot = element.attributes['data-words'];
  const className = element.attributes['class'];
  if (slot !== undefined) {
    const words = slots[slot] ?? null;
    if (words === null) return null;
    return { type: element.tag, props: { class: className, 'data-words': slot, children: words } };
  }
  const needed = element.attributes['data-with'];
  if (needed !== undefined && (slots[needed] ?? null) === null) return null;
  const children = element.children
    .map((child) => (typeof child === 'string' ? child : fillElement(child, slots)))
    .filter((child) => child !== null);
  return { type: element.tag, props: { class: className, children } };
}

function parseTree(html: string): TemplateElement {
  const top: TemplateElement = { tag: 'div', attributes: {}, children: [] };
  const open = [top];
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = { tag, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    ontext(text) {
      if (text.trim() !== '') open.at(-1)?.children.push(text.trim());
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Error('A card template needs one outer element.');
  return root;
}

function find(
  element: TemplateElement,
  wanted: (element: TemplateElement) => boolean,
): TemplateElement | null {
  if (wanted(element)) return element;
  for (const child of element.children) {
    const found = typeof child === 'string' ? null : find(child, wanted);
    if (found !== null) return found;
  }
  return null;
}
