import { attribute, type PageElement } from './page-tree.ts';

export type LinkedNode = { readonly [key: string]: unknown };

/** All JSON-LD nodes of a page that have a type, outer ones first, `@graph` and arrays opened. */
export function readJsonLd(scripts: readonly PageElement[]): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of scripts) {
    if (!/ld\+json/i.test(attribute(script, 'type'))) continue;
    const text = script.children.filter((child) => typeof child === 'string').join('');
    collectNodes(parseSloppyJson(text), nodes);
  }
  return nodes;
}

/** The types of a node, without the vocabulary's address. */
export function typesOf(node: LinkedNode): string[] {
  return listOf(node['@type'] ?? node['type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** One value or several, as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text value: itself, its `@value`, or the first of several. */
export function textValue(value: unknown): string {
  for (const item of listOf(value)) {
    if (typeof item === 'string') return item.trim();
    if (typeof item === 'number') return String(item);
    if (isNode(item) && typeof item['@value'] === 'string') return item['@value'].trim();
  }
  return '';
}

const maxNodes = 2000;

function collectNodes(start: unknown, into: LinkedNode[]): void {
  const waiting = [start];
  for (let looked = 0; looked < waiting.length && looked < maxNodes; looked += 1) {
    const value = waiting[looked];
    if (Array.isArray(value)) waiting.push(...value.slice(0, maxNodes));
    else if (isNode(value)) {
      if (value['@type'] !== undefined) into.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) {
        if (typeof value[key] === 'object') waiting.push(value[key]);
      }
    }
  }
}

/**
 * JSON as pages carry it: inside comments or CDATA, with raw line breaks and tabs inside strings, with trailing
 * commas or semicolons. Undefined when it cannot be read even so.
 */
function parseSloppyJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/|\/\*|<!--)?\s*(?:<!\[CDATA\[)?\s*(?:\*\/|-->)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]>)?\s*(?:\*\/|-->)?\s*;?\s*$/, '');
  for (const attempt of [() => text, () => bare, () => mend(bare)]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next reading is more forgiving.
    }
  }
  return undefined;
}

/** Escapes raw control characters and stray backslashes in strings and drops commas before a closing bracket. */
function mend(text: string): string {
  const out: string[] = [];
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (!inString) {
      if (char === '"') inString = true;
      if (char === ',' && /^\s*[}\]]/.test(text.slice(index + 1, index + 200))) continue;
      out.push(char);
    } else if (char === '\\') {
      const next = text.charAt(index + 1);
      if (/["\\/bfnrtu]/.test(next)) {
        out.push(char, next);
        index += 1;
      } else out.push('\\\\');
    } else if (char === '"') {
      // A quotation mark ends the string only where JSON can go on after it.
      const after = /^\s*(?:[:,}\]]|$)/.test(text.slice(index + 1, index + 100));
      if (after) inString = false;
      out.push(after ? '"' : '\\"');
    } else if (char < ' ') out.push(char === '\n' ? '\\n' : char === '\t' ? '\\t' : ' ');
    else out.push(char);
  }
  return out.join('');
}
