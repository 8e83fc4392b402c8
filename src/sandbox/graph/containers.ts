import { fetchPicture } from '../fetch-picture.ts';
import { type Answer, json } from '../http/answer.ts';
import { inspectPicture } from '../inspect-picture.ts';
import type { Container, StoredMedia } from '../world/objects.ts';
import { badParameter, graphError } from './errors.ts';
import type { GraphVisit } from './guard.ts';
import { flagParameter, listParameter, textParameter } from './parameters.ts';

/** Limits of developers.facebook.com/docs/instagram-platform/.../ig-user/media (2026-11-22). */
const limits = {
  bytes: 8 * 1024 * 1024,
  minRatio: 4 / 5,
  maxRatio: 1.91,
  caption: 2_200,
  hashtags: 30,
  mentions: 20,
  alt: 1_000,
};
/** A ratio of whole pixels may miss by a little. */
const ratioSlack = 0.01;
/** How long a container stays IN_PROGRESS. */
const processingMs = 300;

/** `POST /{ig}/media`: a picture, a carousel's child, or a carousel. */
export async function createContainer(visit: GraphVisit): Promise<Answer> {
  const { request, world, node } = visit;
  const caption = textParameter(request, 'caption') ?? '';
  const child = flagParameter(request, 'is_carousel_item', false);
  if (!captionFits(caption)) return graphError('captionTooLong', request.id);
  const isCarousel = textParameter(request, 'media_type') === 'CAROUSEL';
  const media = isCarousel ? carouselMedia(visit) : await singleMedia(visit);
  if ('status' in media) return media;
  const madeAt = world.now();
  const container: Container = {
    type: 'container',
    network: 'instagram',
    id: world.ids.numbered('179', madeAt),
    account: node,
    caption: child ? '' : caption,
    media,
    child,
    madeAt,
    readyAt: madeAt + processingMs,
    publishedAt: null,
  };
  await world.keep(container);
  return json(200, { id: container.id });
}

function captionFits(caption: string): boolean {
  const hashtags = caption.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0;
  const mentions = caption.match(/(?<![\p{L}\p{N}])@[\w.]+/gu)?.length ?? 0;
  return caption.length <= limits.caption && hashtags <= limits.hashtags && mentions <= limits.mentions;
}

async function singleMedia({ request, world }: GraphVisit): Promise<StoredMedia[] | Answer> {
  const trace = request.id;
  const url = textParameter(request, 'image_url');
  const alt = textParameter(request, 'alt_text');
  const type = textParameter(request, 'media_type');
  if (type !== null && type !== 'IMAGE')
    return badParameter(trace, 'Only pictures and carousels can be rehearsed.');
  if (url === null) return badParameter(trace, 'image_url is required.');
  if (alt !== null && alt.length > limits.alt)
    return badParameter(trace, 'alt_text is longer than 1000 characters.');
  const bytes = await fetchPicture(url, limits.bytes);
  if (bytes === 'tooLarge') return graphError('mediaTooLarge', trace);
  const facts = bytes ? await inspectPicture(bytes) : null;
  if (!bytes || !facts) return graphError('mediaUnreadable', trace);
  if (facts.format !== 'jpeg') return graphError('mediaFormat', trace);
  const ratio = facts.width / facts.height;
  if (ratio < limits.minRatio - ratioSlack || ratio > limits.maxRatio + ratioSlack)
    return graphError('mediaRatio', trace);
  const sha256 = await world.pictures.put(bytes);
  return [{ sha256, alt, width: facts.width, height: facts.height, mime: facts.mime, id: trace }];
}

function carouselMedia({ request, world, node }: GraphVisit): StoredMedia[] | Answer {
  const ids = (listParameter(request, 'children') ?? []).map(String);
  if (ids.length < 2 || ids.length > 10) return graphError('carouselCount', request.id);
  const children = ids.map((id) => world.container(id));
  const good = children.filter(
    (child) => child?.child && child.account === node && isAlive(child, world.now()),
  );
  if (good.length !== ids.length) return graphError('containerUnknown', request.id);
  if (good.some((child) => (child?.readyAt ?? 0) > world.now())) return graphError('notReady', request.id);
  return good.flatMap((child) => child?.media ?? []);
}

/** Containers end after a day (the same reference). */
export const isAlive = (container: Container, now: number): boolean => container.madeAt + 86_400_000 > now;
