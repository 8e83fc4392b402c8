import { IGUser } from 'facebook-nodejs-business-sdk';
import { Rejected } from '../errors.ts';
import type { OutboundMedia, OutboundMessage, Preparation, PrepareCall, Prepared } from '../network.ts';
import { findSaved } from '../preparations.ts';
import {
  childKey,
  containerKey,
  containerLifeMs,
  type InstagramAccount,
  images,
  text,
  type Work,
} from './container.ts';
import { settleContainer } from './settle-container.ts';

/** What a container is made from, or when to come back because that is not ready. */
type Recipe = { readonly params: Record<string, unknown> } | { readonly checkAfterMs: number };

/** Makes the container of the post, with one container per picture before it for a carousel. */
export async function prepareContainers(
  ig: InstagramAccount,
  message: OutboundMessage,
  saved: readonly Preparation[],
  call: PrepareCall,
): Promise<Prepared> {
  const work = { ig, saved, call };
  const media = images(message);
  const [only] = media;
  if (only === undefined) throw new Rejected(noPicture);
  const caption = text(message) === '' ? {} : { caption: text(message) };
  const { checkAfterMs } = await ensureContainer(work, containerKey(message), () =>
    media.length === 1
      ? Promise.resolve({ params: { ...imageParams(only), ...caption } })
      : carousel(work, media, caption),
  );
  return checkAfterMs === 0 ? { ready: true } : { ready: false, checkAfterMs };
}

/** Uses the container that is there, or makes one. `checkAfterMs` is 0 once it can be published. */
async function ensureContainer(
  work: Work,
  key: string,
  recipe: () => Promise<Recipe>,
): Promise<{ id: string; checkAfterMs: number }> {
  const { ig, saved, call } = work;
  const known = findSaved(saved, key);
  if (known !== undefined) {
    const checkAfterMs = await settleContainer(work, known);
    if (checkAfterMs !== 'rebuild') return { id: known.networkId, checkAfterMs };
  }
  const made = await recipe();
  if ('checkAfterMs' in made) return { id: '', checkAfterMs: made.checkAfterMs };
  const id = await ig.graph.make(
    (api) => new IGUser(ig.id, {}, undefined, api).createMedia([], { ...made.params }),
    call,
  );
  const piece = { key, networkId: id, expiresAt: new Date(Date.now() + containerLifeMs) };
  await call.save(piece);
  const checkAfterMs = await settleContainer(work, piece);
  return { id, checkAfterMs: checkAfterMs === 'rebuild' ? 1000 : checkAfterMs };
}

/** The pictures one after the other: ten containers are few, and an account has only 400 a day. */
async function carousel(work: Work, media: readonly OutboundMedia[], caption: object): Promise<Recipe> {
  const children: string[] = [];
  let checkAfterMs = 0;
  for (const [index, item] of media.entries()) {
    const params = { ...imageParams(item), is_carousel_item: true };
    const child = await ensureContainer(work, childKey(index, item), () => Promise.resolve({ params }));
    children.push(child.id);
    checkAfterMs = Math.max(checkAfterMs, child.checkAfterMs);
  }
  if (checkAfterMs > 0) return { checkAfterMs };
  return { params: { media_type: 'CAROUSEL', children, ...caption } };
}

function imageParams(media: OutboundMedia): Record<string, unknown> {
  return { image_url: media.url, ...(media.alt === '' ? {} : { alt_text: media.alt }) };
}

const noPicture = {
  code: 'media',
  message: 'Instagram takes no post without a picture; nothing was sent.',
  remedy: 'Add a picture, then retry the post.',
};
