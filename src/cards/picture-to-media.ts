import type { Picture } from '../core/compose-input.ts';
import type { PostMedia } from '../core/post.ts';
import type { NetworkRules } from '../core/rules.ts';
import type { CardDrawer } from './draw-card.ts';
import { fitImage, type ImageTarget } from './fit-image.ts';
import { shortenAlt } from './shorten-alt.ts';

/** Where finished pictures are kept; `store/media-folder.ts` is one. */
interface PictureStore {
  put(bytes: Buffer, mime: string): Promise<{ sha256: string }>;
}
export interface PicturesOptions {
  readonly drawer: CardDrawer;
  readonly folder: PictureStore;
  /** Where networks reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** Fetches an article's picture, guarded against private addresses. */
  fetchImage(url: string): Promise<Buffer>;
}
type StoredPicture = PostMedia & { sha256: string };
export interface Pictures {
  /**
   * Makes the picture a network will fetch, keeps it, and says what a post needs to know of it.
   * @throws what `draw`, `fitImage` and `fetchImage` throw
   */
  make(picture: Picture, rules: NetworkRules): Promise<StoredPicture>;
}

interface Finished {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Widest picture any of our networks keeps: https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media (2026-11-22). */
const widestPx = 1440;
/** Cards remembered by their words: one article's worth for a few hundred articles, some hundred bytes each. */
const mostRemembered = 2000;

/** Turns the pictures that composing wishes for into media. A card drawn before is not drawn again. */
export function createPictures(options: PicturesOptions): Pictures {
  const drawn = new Map<string, Promise<Finished>>();
  const drawOnce = (picture: Extract<Picture, { from: 'card' }>): Promise<Finished> => {
    const key = JSON.stringify(picture.card);
    const before = drawn.get(key);
    if (before !== undefined) return before;
    const card = drawCard(picture, options);
    drawn.set(key, card);
    // A failure is not remembered: the next try may find its fonts or its disk again.
    card.catch(() => drawn.delete(key));
    const oldest = drawn.size > mostRemembered ? drawn.keys().next().value : undefined;
    if (oldest !== undefined) drawn.delete(oldest);
    return card;
  };
  return {
    async make(picture, rules) {
      const finished =
        picture.from === 'card' ? await drawOnce(picture) : await fitArticleImage(picture, rules, options);
      return {
        ...finished,
        url: `${options.publicUrl}/media/${finished.sha256}.jpg`,
        mime: 'image/jpeg',
        alt: shortenAlt(finished.alt, rules.media.altLimit.value),
      };
    },
  };
}

async function drawCard(
  { card }: Extract<Picture, { from: 'card' }>,
  { drawer, folder }: PicturesOptions,
): Promise<Finished> {
  const { jpeg, mime, width, height, alt } = await drawer.draw(card);
  const { sha256 } = await folder.put(jpeg, mime);
  return { sha256, width, height, alt };
}

async function fitArticleImage(
  { image }: Extract<Picture, { from: 'article' }>,
  rules: NetworkRules,
  { folder, fetchImage }: PicturesOptions,
): Promise<Finished> {
  const target: ImageTarget = {
    minRatio: rules.media.minRatio?.value ?? 0,
    maxRatio: rules.media.maxRatio?.value ?? Number.POSITIVE_INFINITY,
    maxBytes: rules.media.maxBytes.value,
    minWidth: rules.media.minWidth?.value ?? 1,
    maxWidth: widestPx,
  };
  const { jpeg, width, height } = await fitImage(await fetchImage(image.url), target);
  const { sha256 } = await folder.put(jpeg, 'image/jpeg');
  return { sha256, width, height, alt: image.alt ?? '' };
}
