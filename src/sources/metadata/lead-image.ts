import type { ArticleImage } from '../../core/article.ts';
import { isNode, listOf, textValue } from '../html/json-ld.ts';
import { metaValue, type PageFacts } from '../html/page-facts.ts';
import { attribute, type PageElement } from '../html/page-tree.ts';
import { plainText } from '../html/plain-text.ts';
import type { StoryPlace } from './story-place.ts';

/** Smaller pictures in a story are icons and portraits. */
const smallest = 200;

/**
 * The lead image. Order: Open Graph, JSON-LD, Twitter card, `image_src`, microdata, the story's first large
 * picture. Size and alternative text from wherever the page says them of that picture.
 */
export function leadImage(facts: PageFacts, place: StoryPlace, base: string | null): ArticleImage | null {
  const shown = facts.byTag.get('img') ?? [];
  const declared = fromOpenGraph(facts) ?? fromNodes(facts) ?? fromOthers(facts);
  const image = declared === null ? fromStory(shown, place) : declared;
  if (image === null) return null;
  const url = absoluteUrl(image.url, base);
  if (url === null) return null;
  const alt = image.alt ?? altOf(shown, url);
  return {
    url,
    ...(image.width === undefined ? {} : { width: image.width }),
    ...(image.height === undefined ? {} : { height: image.height }),
    ...(alt === undefined ? {} : { alt }),
  };
}

function fromOpenGraph(facts: PageFacts): ArticleImage | null {
  const url = metaValue(facts, 'og:image', 'og:image:url', 'og:image:secure_url');
  if (url === '') return null;
  return imageOf(
    url,
    metaValue(facts, 'og:image:width'),
    metaValue(facts, 'og:image:height'),
    metaValue(facts, 'og:image:alt'),
  );
}

function fromNodes(facts: PageFacts): ArticleImage | null {
  for (const node of facts.articleNodes) {
    for (const value of [...listOf(node['image']), ...listOf(node['thumbnailUrl'])]) {
      if (typeof value === 'string' && value.trim() !== '') return imageOf(value);
      if (!isNode(value)) continue;
      const target =
        value['url'] === undefined ? facts.nodes.find((one) => one['@id'] === value['@id']) : value;
      const url = textValue(target?.['url']) || textValue(target?.['contentUrl']);
      if (url !== '')
        return imageOf(
          url,
          textValue(target?.['width']),
          textValue(target?.['height']),
          textValue(target?.['caption']),
        );
    }
  }
  return null;
}

function fromOthers(facts: PageFacts): ArticleImage | null {
  const card = metaValue(facts, 'twitter:image', 'twitter:image:src', 'thumbnail', 'image');
  if (card !== '') return imageOf(card, '', '', metaValue(facts, 'twitter:image:alt'));
  const link = facts.links.get('image_src')?.[0];
  if (link !== undefined && attribute(link, 'href') !== '') return imageOf(attribute(link, 'href'));
  return null;
}

function fromStory(shown: readonly PageElement[], place: StoryPlace): ArticleImage | null {
  for (const img of shown) {
    if (!place.isByHeadline(img) && !place.isInStory(img)) continue;
    const width = Number(attribute(img, 'width')) || null;
    const height = Number(attribute(img, 'height')) || null;
    if ((width !== null && width < smallest) || (height !== null && height < smallest)) continue;
    const url = ['data-src', 'data-original', 'data-lazy-src', 'src']
      .map((name) => attribute(img, name))
      .find((value) => value !== '' && !value.startsWith('data:'));
    if (url !== undefined)
      return imageOf(url, String(width ?? ''), String(height ?? ''), attribute(img, 'alt'));
  }
  return null;
}

function imageOf(url: string, width = '', height = '', alt = ''): ArticleImage {
  const pixels = (value: string) =>
    /^\d{1,5}(?:\.\d+)?(?:px)?$/.test(value) ? Math.round(Number.parseFloat(value)) : 0;
  return {
    url: url.trim(),
    ...(pixels(width) > 0 ? { width: pixels(width) } : {}),
    ...(pixels(height) > 0 ? { height: pixels(height) } : {}),
    ...(alt === '' ? {} : { alt: plainText(alt) }),
  };
}

/** What the page itself says of the same file where it shows it. */
function altOf(shown: readonly PageElement[], url: string): string | undefined {
  const file = fileName(url);
  const same = shown.find(
    (img) => file !== '' && fileName(attribute(img, 'src')) === file && attribute(img, 'alt') !== '',
  );
  return same === undefined ? undefined : plainText(attribute(same, 'alt'));
}

function fileName(url: string): string {
  return (
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/** The absolute http(s) address; null for anything else. */
export function absoluteUrl(url: string, base: string | null): string | null {
  const value = url.trim();
  if (value === '' || !URL.canParse(value, base ?? undefined)) return null;
  const full = new URL(value, base ?? undefined);
  return full.protocol === 'http:' || full.protocol === 'https:' ? full.href : null;
}
