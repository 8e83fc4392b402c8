import type { Article, ArticleImage } from '../article.ts';
import type { HouseStyle, Picture } from '../compose-input.ts';
import type { Excerpt } from '../excerpt.ts';
import type { NetworkRules } from '../rules.ts';
import { isAttributed } from './choose-excerpts.ts';
import { inline, spoken } from './inline.ts';

/**
 * The pictures that a post needs: none where the network shows the link's card, else the article's own image for
 * a headline (a card where it does not fit), a quote card, a card a point.
 */
export function pictures(
  excerpt: Excerpt,
  article: Article,
  rules: NetworkRules,
  house: HouseStyle,
): readonly Picture[] {
  if (!rules.media.required) return [];
  const common = {
    source: house.publisher ?? article.publisher ?? host(article.url),
    language: article.inLanguage,
  };
  if (excerpt.kind === 'headline') {
    if (article.image !== null && imageFits(article.image, rules)) {
      const { image } = article;
      // A picture must say what it is for those who cannot see it; the headline is all that is known of it.
      return [{ from: 'article', image: { ...image, alt: image.alt?.trim() || inline(excerpt.text) } }];
    }
    return [{ from: 'card', card: { kind: 'headline', headline: inline(excerpt.text), ...common } }];
  }
  if (isAttributed(excerpt)) {
    const { name, role } = excerpt.speaker;
    return [
      { from: 'card', card: { kind: 'quote', text: spoken(excerpt.text), speaker: name, role, ...common } },
    ];
  }
  if (excerpt.kind !== 'keyPoints') return [];
  const items = excerpt.items.slice(0, rules.media.maxCount.value);
  const intro = inline(excerpt.intro ?? article.headline);
  return items.map((item, index) => ({
    from: 'card',
    card: { kind: 'point', text: inline(item), intro, number: index + 1, of: items.length, ...common },
  }));
}

/** An image of unknown size is not taken: the network would refuse it only at publishing time. */
function imageFits({ width, height }: ArticleImage, { media }: NetworkRules): boolean {
  if (width === undefined || height === undefined) return false;
  const ratio = width / height;
  return (
    width >= (media.minWidth?.value ?? 0) &&
    ratio >= (media.minRatio?.value ?? 0) &&
    ratio <= (media.maxRatio?.value ?? Number.POSITIVE_INFINITY)
  );
}

const host = (url: string | null): string | null =>
  url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
