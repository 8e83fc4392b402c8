import type { Context } from '../context.ts';
import type { Article } from '../core/article.ts';
import type { ComposedPost, Picture } from '../core/compose-input.ts';
import { TowncrierError } from '../core/errors.ts';
import type { Problem } from '../core/post.ts';
import type { StoredMedia } from '../store/schema/posts.ts';
import { rememberMedia } from './store-media.ts';

export interface Drawn {
  readonly media: StoredMedia[];
  readonly pictureProblems: Problem[];
}

/**
 * Makes the pictures that a post wishes for. An article's image that cannot be had gives way to a headline card;
 * a card that cannot be drawn becomes a problem of the post, in the words of whoever could not draw it.
 */
export async function drawPictures(context: Context, article: Article, post: ComposedPost): Promise<Drawn> {
  const made = await Promise.all(post.pictures.map((picture) => drawOne(context, article, post, picture)));
  const pictureProblems = made.flatMap((one) => ('code' in one ? [one] : []));
  // Some of the cards would be a post that leaves points out; none at all is a post that cannot leave.
  if (pictureProblems.length > 0) return { media: [], pictureProblems };
  const media = made.flatMap((one) => ('sha256' in one ? [one] : []));
  await rememberMedia(context, media);
  return { media, pictureProblems };
}

async function drawOne(
  context: Context,
  article: Article,
  post: ComposedPost,
  picture: Picture,
): Promise<StoredMedia | Problem> {
  const { rules } = context.networks[post.network];
  try {
    const made = await context.pictures.make(picture, rules);
    // A page that describes its image nowhere still says what the image stands for.
    return made.alt.trim() === '' ? { ...made, alt: article.headline } : made;
  } catch (error) {
    if (!(error instanceof TowncrierError)) throw error;
    if (picture.from === 'article') return drawOne(context, article, post, headlineCard(article));
    return { code: error.code, field: 'media', message: `${error.message} ${error.remedy ?? ''}`.trim() };
  }
}

function headlineCard(article: Article): Picture {
  const address = article.url !== null && URL.canParse(article.url) ? new URL(article.url) : null;
  const source = address?.hostname.replace(/^www\./, '') ?? null;
  return {
    from: 'card',
    card: { kind: 'headline', headline: article.headline, source, language: article.inLanguage },
  };
}
