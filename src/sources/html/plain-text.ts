import { collapse, textOf } from './page-tree.ts';
import { parsePage } from './parse-page.ts';

/** A metadata value as a reader would see it: entities and tags resolved, spaces collapsed. */
export function plainText(value: string): string {
  if (!/[<&]/.test(value)) return collapse(value);
  const once = textOf(parsePage(value));
  // Many systems encode twice.
  return /&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(once) ? textOf(parsePage(once)) : once;
}
