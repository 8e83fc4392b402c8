import { measure } from '../measure.ts';
import type { NetworkRules } from '../rules.ts';

export interface Fitted<View> {
  readonly view: View;
  readonly text: string;
  readonly length: number;
  /** False: even the last and shortest step is over the limit. */
  readonly fits: boolean;
}

/** Renders step after step until one is within the network's limit. */
export function fitFirst<View>(
  steps: Iterable<View>,
  render: (view: View) => string,
  rules: NetworkRules,
): Fitted<View> {
  let shortest: Fitted<View> | undefined;
  for (const view of steps) {
    const text = render(view);
    const length = measure(text, rules);
    shortest = { view, text, length, fits: length <= rules.textLimit.value };
    if (shortest.fits) break;
  }
  if (shortest === undefined) throw new Error('A post needs at least one step to fit.');
  return shortest;
}
