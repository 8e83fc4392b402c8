import { measure } from '../measure.ts';
import type { NetworkRules } from '../rules.ts';
import { type Fitted, fitFirst } from './fit-first.ts';
import { shortenText } from './shorten-text.ts';

export interface HeadlineView {
  readonly headline: string;
  readonly standfirst: string | null;
  readonly hashtags: readonly string[];
  readonly link: string | null;
}

/** Hashtags go, then the standfirst, then words of the headline; the link stays. */
export function fitHeadline(
  full: HeadlineView,
  language: string | null,
  render: (view: HeadlineView) => string,
  rules: NetworkRules,
): Fitted<HeadlineView> {
  const bare = { ...full, hashtags: [], standfirst: null };
  const fitted = fitFirst([full, { ...full, hashtags: [] }, bare], render, rules);
  if (fitted.fits) return fitted;
  const shortened = shortenText(
    full.headline,
    language,
    (headline) => measure(render({ ...bare, headline }), rules) <= rules.textLimit.value,
  );
  return fitFirst([{ ...bare, headline: shortened ?? full.headline }], render, rules);
}
