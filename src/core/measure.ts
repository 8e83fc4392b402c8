import { measureXWeighted } from './measure-x-weighted.ts';
import type { NetworkRules } from './rules.ts';

/** Length of a text in the network's own unit; compare it with `rules.textLimit.value`. */
export function measure(text: string, rules: NetworkRules): number {
  switch (rules.measure) {
    case 'x-weighted':
      return measureXWeighted(text);
    case 'code-points':
      return [...text].length;
    case 'utf-16':
      return text.length;
  }
}
