import type { ComposeInput, Lane } from '../compose-input.ts';
import type { Excerpt } from '../excerpt.ts';
import { fitFirst } from '../fit/fit-first.ts';
import { fitHeadline } from '../fit/fit-headline.ts';
import { fitKeyPoints } from '../fit/fit-key-points.ts';
import { quoteSteps } from '../fit/fit-quote.ts';
import { hashtags } from '../hashtags.ts';
import { trackedLink } from '../link.ts';
import type { RenderPost } from '../templates.ts';
import { isAttributed } from './choose-excerpts.ts';
import { inline, opening, spoken } from './inline.ts';
import { standfirst } from './standfirst.ts';

export interface ComposedText {
  readonly text: string;
  readonly length: number;
  readonly fits: boolean;
  /** As it leaves: null where the network has no links or it had to go. */
  readonly link: string | null;
}

/** Writes the text of one post from one excerpt, within the lane's limit where that is possible. */
export function composeText(
  excerpt: Excerpt,
  lane: Lane,
  input: Pick<ComposeInput, 'article' | 'house'>,
  render: RenderPost,
): ComposedText {
  const { article, house } = input;
  const { network, rules } = lane;
  const language = article.inLanguage;
  const purpose = { network, kind: excerpt.kind, postId: lane.postId(excerpt.kind), house };
  const link = rules.link === 'none' ? null : trackedLink(article.url, purpose);
  const common = {
    hashtags: hashtags(article.keywords, Math.min(house.hashtagsPerPost, rules.hashtagLimit.value)),
    link: rules.link === 'in-text' ? link : null,
  };
  const draw = (view: object) => render(network, excerpt.kind, { ...view });
  const leaves = ({
    view,
    ...rest
  }: {
    view: { link: string | null };
    text: string;
    length: number;
    fits: boolean;
  }) => ({
    ...rest,
    link: rules.link === 'attached' ? link : view.link,
  });

  if (excerpt.kind === 'headline') {
    const headline = inline(excerpt.text);
    const view = { headline, standfirst: standfirst(article, headline), ...common };
    return leaves(fitHeadline(view, language, draw, rules));
  }
  if (excerpt.kind === 'keyPoints') {
    const intro = excerpt.intro === null ? inline(article.headline) : introduction(excerpt.intro, language);
    const view = { intro, items: excerpt.items.map(point), more: false, ...common };
    return leaves(fitKeyPoints(view, excerpt.intro !== null, language, draw, rules));
  }
  if (!isAttributed(excerpt)) throw new Error('A quote without a speaker makes no post.');
  const { name, role } = excerpt.speaker;
  const steps = quoteSteps({
    // Where no link's card shows what this is about, the headline says it.
    leadIn: link === null ? inline(article.headline) || null : null,
    words: spoken(excerpt.text),
    name: inline(name),
    role: role === null ? null : inline(role),
    language,
    ...common,
  });
  return leaves(fitFirst(steps, draw, rules));
}

const introduction = (intro: string, language: string | null): string =>
  `${opening(inline(intro), language).replace(/[\s:;,.–—-]+$/u, '')}:`.replace(
    /([?!])?:$/,
    (end, mark) => mark ?? end,
  );

const point = (item: string): string => inline(item).replace(/[;,]$/u, '');
