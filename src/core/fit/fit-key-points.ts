import { measure } from '../measure.ts';
import type { NetworkRules } from '../rules.ts';
import { type Fitted, fitFirst } from './fit-first.ts';
import { shortenText } from './shorten-text.ts';

export interface KeyPointsView {
  readonly intro: string | null;
  readonly items: readonly string[];
  /** Points that the introduction announces are missing. */
  readonly more: boolean;
  readonly hashtags: readonly string[];
  /** Only where the link stands in the text. */
  readonly link: string | null;
}

/**
 * What goes first when key points do not fit: hashtags, the last items down to two, an introduction that is only
 * the headline, the second item, words of the first, words of the introduction. The link stays.
 * `announced`: the introduction says what the items are, so it stays and `more` marks that some are missing.
 */
export function fitKeyPoints(
  full: KeyPointsView,
  announced: boolean,
  language: string | null,
  render: (view: KeyPointsView) => string,
  rules: NetworkRules,
): Fitted<KeyPointsView> {
  const { intro, items } = full;
  const first = (view: KeyPointsView, count: number): KeyPointsView =>
    count >= items.length ? view : { ...view, items: items.slice(0, count), more: announced };

  function* steps(): Generator<KeyPointsView> {
    yield full;
    const bare = { ...full, hashtags: [] };
    const intros = announced ? [intro] : [intro, null];
    for (const opening of intros) {
      for (let count = items.length; count >= 2; count -= 1) yield first({ ...bare, intro: opening }, count);
    }
    for (const opening of intros) yield first({ ...bare, intro: opening }, 1);
    for (const opening of announced ? [intro, brief()] : [null]) {
      const one = first({ ...bare, intro: opening }, 1);
      const item = shortenText(items[0] ?? '', language, (candidate) => {
        return measure(render({ ...one, items: [candidate] }), rules) <= rules.textLimit.value;
      });
      yield item === null ? one : { ...one, items: [item] };
    }
  }

  /** An introduction that leaves no room for the point takes half of it. */
  const brief = () =>
    intro &&
    shortenText(intro, language, (candidate) => measure(candidate, rules) <= rules.textLimit.value / 2);

  return fitFirst(steps(), render, rules);
}
