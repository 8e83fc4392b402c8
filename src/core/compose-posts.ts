import { checkText } from './check-post.ts';
import { chooseExcerpts } from './compose/choose-excerpts.ts';
import { composeText } from './compose/compose-text.ts';
import { pictures } from './compose/pictures.ts';
import type { ComposedPost, ComposeInput, Lane } from './compose-input.ts';
import type { PostKind } from './post.ts';
import { postRenderer, type RenderPost } from './templates.ts';

/** The order of an article's posts within a lane. */
const order: readonly PostKind[] = ['headline', 'quote', 'keyPoints'];

/**
 * Proposes one post per lane and kind that the article supports, lane by lane. Texts hold the article's own words
 * and nothing else. What could not be made to fit is proposed at its shortest with a problem.
 * Throws `TowncrierError` for a template that is missing or wrong.
 */
export function composePosts(input: ComposeInput): ComposedPost[] {
  const render = postRenderer(input.templates);
  return input.lanes.flatMap((lane) =>
    order
      .filter((kind) => lane.rules.kinds.includes(kind) && (input.kinds?.includes(kind) ?? true))
      .flatMap((kind) => composePost(kind, lane, input, render)),
  );
}

/** From the best excerpt that can be made to fit; where none can, the best at its shortest, with the problem. */
function composePost(kind: PostKind, lane: Lane, input: ComposeInput, render: RenderPost): ComposedPost[] {
  let best: ComposedPost | undefined;
  for (const excerpt of chooseExcerpts(kind, input.excerpts)) {
    const { text, length, link, fits } = composeText(excerpt, lane, input, render);
    const { network, channelId, rules } = lane;
    const post: ComposedPost = {
      id: lane.postId(kind),
      network,
      channelId,
      kind,
      text,
      link,
      length,
      limit: rules.textLimit.value,
      problems: checkText({ kind, text, excerpt }, rules, input.article),
      excerpt,
      pictures: pictures(excerpt, input.article, rules, input.house),
    };
    if (fits) return [post];
    best ??= post;
  }
  return best === undefined ? [] : [best];
}
