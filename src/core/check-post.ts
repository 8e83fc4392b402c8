import type { Article } from './article.ts';
import { mediaProblems } from './check/media-problems.ts';
import { placeholderProblems } from './check/placeholder-problems.ts';
import { quoteProblems } from './check/quote-problems.ts';
import { tagProblems } from './check/tag-problems.ts';
import type { Excerpt } from './excerpt.ts';
import { measure } from './measure.ts';
import type { NetworkName } from './network.ts';
import type { PostKind, PostMedia, PostPart, Problem } from './post.ts';
import type { NetworkRules } from './rules.ts';

export interface CheckedText {
  readonly kind: PostKind;
  readonly text: string;
  readonly parts?: readonly PostPart[] | undefined;
  readonly excerpt?: Excerpt | undefined;
}

export interface CheckedPost extends CheckedText {
  readonly network: NetworkName;
  readonly media: readonly PostMedia[];
  readonly link: string | null;
}

/**
 * Everything that must be mended before a post may leave; empty when nothing. The same check runs on every edit
 * and again before sending. `article` is null for posts that belong to none.
 */
export function checkPost(post: CheckedPost, rules: NetworkRules, article: Article | null): Problem[] {
  const { parts = [] } = post;
  const empty =
    post.text.trim() === '' && parts.length === 0 && post.media.length === 0 && post.link === null;
  return [
    ...(empty
      ? [{ code: 'post_empty', field: 'text', message: 'The post has no text, link or picture.' }]
      : []),
    ...checkText(post, rules, article),
    ...mediaProblems(post.media, 'media', rules),
    ...parts.flatMap((part, index) =>
      mediaProblems(part.media ?? [], `parts.${index}.media`, {
        ...rules,
        media: { ...rules.media, required: false },
      }),
    ),
  ];
}

/** The part of `checkPost` that needs no pictures. */
export function checkText(post: CheckedText, rules: NetworkRules, article: Article | null): Problem[] {
  const { parts = [] } = post;
  // The text of a thread is the text of its parts.
  const texts =
    parts.length > 0
      ? parts.map((part, index) => ({ text: part.text, field: `parts.${index}.text` }))
      : [{ text: post.text, field: 'text' }];
  const tooMany =
    parts.length > rules.maxParts
      ? [{ code: 'parts_too_many', field: 'parts', message: `At most ${rules.maxParts} part(s) here.` }]
      : [];
  return [
    ...tooMany,
    ...texts.flatMap(({ text, field }) => [
      ...lengthProblems(text, field, rules),
      ...placeholderProblems(text, field, article),
      ...tagProblems(text, field, rules),
    ]),
    ...(post.kind === 'quote' && article !== null ? quoteProblems(texts, post.excerpt, article) : []),
  ];
}

function lengthProblems(text: string, field: string, rules: NetworkRules): Problem[] {
  const over = measure(text, rules) - rules.textLimit.value;
  if (over <= 0) return [];
  const message = `The text is ${over} over the limit of ${rules.textLimit.value}. Shorten it.`;
  return [{ code: 'text_too_long', field, message }];
}
