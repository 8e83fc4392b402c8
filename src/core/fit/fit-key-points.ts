import { measure } from '../measure.ts';
import type { NetworkRules } from '../rules.ts';
import { type Fitted, fitFirst } from './fit-first.ts';
import { shortenText } from './shorten-text.ts';

export interface KeyPointsView {
  readonly intro: string;
  readonly items: readonly string[];
  /** The last items did not fit. */
  readonly more: boolean;
  readonly hashtags: readonly string[];
  readonly link: string | null;
}

/**
 * Hashtags go, then the last items down to two, then words of the introduction, then the second item, then words
 * of the first; the link stays. Where items are left out, `more` says so.
 */
export function fitKeyPoints(
  full: KeyPointsView,
  language: string | null,
  render: (view: KeyPointsView) => string,
  rules: NetworkRules,
): Fitted<KeyPointsView> {
  const fits = (view: KeyPointsView) => measure(render(view), rules) <= rules.textLimit.value;
  const short = (text: string, view: (candidate: string) => KeyPointsView) =>
    shortenText(text, language, (candidate) => fits(view(candidate)));
  const withFewer = (view: KeyPointsView, count: number): KeyPointsView =>
    count >= view.items.length ? view : { ...view, items: view.items.slice(0, count), more: true };

  function* steps(): Generator<KeyPointsView> {
    yield full;
    const bare = { ...full, hashtags: [] };
    yield bare;
    for (let count = full.items.length - 1; count >= 2; count -= 1) yield withFewer(bare, count);
    for (const count of [2, 1]) {
      const few = withFewer(bare, count);
      yield few;
      const intro = short(full.intro, (candidate) => ({ ...few, intro: candidate }));
      if (intro !== null) yield { ...few, intro };
    }
    const one = withFewer(bare, 1);
    // An introduction that leaves no room for the point takes half of it.
    const half = rules.textLimit.value / 2;
    const brief = shortenText(full.intro, language, (candidate) => measure(candidate, rules) <= half);
    for (const intro of [full.intro, brief ?? full.intro]) {
      const item = short(one.items[0] ?? '', (candidate) => ({ ...one, intro, items: [candidate] }));
      yield { ...one, intro, items: item === null ? one.items : [item] };
    }
  }
  return fitFirst(steps(), render, rules);
}
