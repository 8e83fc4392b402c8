import type { Article } from '../core/article.ts';
import type { ArticleSource } from '../core/article-source.ts';
import type { ComposedPost, Picture } from '../core/compose-input.ts';
import { composePosts } from '../core/compose-posts.ts';
import { type NetworkName, networkNames } from '../core/network.ts';
import { newsroomSettings } from '../core/newsroom.ts';
import type { Post, PostMedia } from '../core/post.ts';
import { splitArticle } from '../core/split-article.ts';
import type { Reader } from '../reader.ts';

export interface OfflineSplit {
  article: Pick<Article, 'headline' | 'url' | 'networksNamed'>;
  posts: Post[];
}

/**
 * The posts that an article would give with default settings, without server, database or ids. Pictures are not
 * drawn: a card's `url` is `card:<kind>`, its size the one it would have.
 */
export async function splitOffline(
  context: Pick<Reader, 'articles' | 'rules' | 'templates' | 'house'>,
  input: { source: ArticleSource; networks?: readonly NetworkName[] },
): Promise<OfflineSplit> {
  const article = await context.articles.read(input.source);
  const chosen = input.networks ?? (article.networksNamed.length > 0 ? article.networksNamed : networkNames);
  const settings = newsroomSettings.parse({});
  const composed = composePosts({
    article,
    excerpts: splitArticle(article),
    lanes: chosen.map((network) => ({
      network,
      rules: context.rules[network],
      channelId: null,
      postId: () => null,
    })),
    templates: context.templates,
    house: context.house,
  });
  const { headline, url, networksNamed } = article;
  return {
    article: { headline, url, networksNamed },
    posts: composed.map((post) => asPost(post, article.url, settings.maxLatenessSeconds.normal)),
  };
}

function asPost(post: ComposedPost, articleUrl: string | null, maxLatenessSeconds: number): Post {
  const { network, kind, text, link, length, limit, problems, pictures } = post;
  return {
    ...{ network, kind, text, link, length, limit, problems: [...problems], media: pictures.map(undrawn) },
    ...{ revision: 0, state: 'draft', class: 'normal', dueAt: null, timeZone: 'UTC', maxLatenessSeconds },
    ...{ notBefore: null, attempts: [], receipt: null, reason: null, articleUrl },
  };
}

function undrawn(picture: Picture): PostMedia {
  if (picture.from === 'article') {
    const { url, width = 1080, height = 1350, alt = '' } = picture.image;
    return { url, mime: 'image/jpeg', width, height, alt };
  }
  const { card } = picture;
  const alt =
    card.kind === 'headline'
      ? card.headline
      : card.kind === 'quote'
        ? `“${card.text}” — ${card.speaker}`
        : card.text;
  return { url: `card:${card.kind}`, mime: 'image/jpeg', width: 1080, height: 1350, alt };
}
