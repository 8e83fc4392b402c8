import type { Article, ArticleImage } from './article.ts';
import type { CardSpec } from './card.ts';
import type { Excerpt } from './excerpt.ts';
import type { NetworkName } from './network.ts';
import type { PostKind, Problem } from './post.ts';
import type { NetworkRules } from './rules.ts';

/** What `composePosts` needs; every value is passed in, nothing is looked up. */
export interface ComposeInput {
  readonly article: Article;
  readonly excerpts: readonly Excerpt[];
  readonly lanes: readonly Lane[];
  /** Liquid sources by path below `templates/`, e.g. `posts/quote.liquid`, `x/quote.liquid`. */
  readonly templates: Readonly<Record<string, string>>;
  readonly house: HouseStyle;
  /** Which kinds to make; all that the network supports when absent. */
  readonly kinds?: readonly PostKind[];
}

/** One channel (or, without a server, one network) to compose for. */
export interface Lane {
  readonly network: NetworkName;
  readonly rules: NetworkRules;
  readonly channelId: string | null;
  /** Gives the id that a post will have, for the link's marker; null where there are no ids. */
  readonly postId: (kind: PostKind) => string | null;
}

export interface HouseStyle {
  readonly hashtagsPerPost: number;
  readonly utmCampaign: string | null;
  readonly linkMarker: boolean;
  /** Publisher's name on cards; the article's host where null. */
  readonly publisher: string | null;
}

/** A post before it has a channel's due time; pictures are wishes that `cards/` turns into media. */
export interface ComposedPost {
  readonly id: string | null;
  readonly network: NetworkName;
  readonly channelId: string | null;
  readonly kind: PostKind;
  readonly text: string;
  readonly link: string | null;
  readonly length: number;
  readonly limit: number;
  readonly problems: readonly Problem[];
  readonly excerpt: Excerpt;
  readonly pictures: readonly Picture[];
}

export type Picture =
  | { readonly from: 'article'; readonly image: ArticleImage }
  | { readonly from: 'card'; readonly card: CardSpec };
