import { type Answer, json } from '../http/answer.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { SandboxPost, StoredMedia } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { badParameter, graphError } from './errors.ts';
import { selectFields } from './fields.ts';
import type { GraphVisit } from './guard.ts';
import { postJson } from './page-post-json.ts';
import { flagParameter, listParameter, textParameter } from './parameters.ts';

/** `POST /{page}/feed`: a text, link or several-photos post, published or not. */
export async function createPost(visit: GraphVisit): Promise<Answer> {
  const { request, world, node } = visit;
  const trace = request.id;
  const message = textParameter(request, 'message');
  const link = textParameter(request, 'link');
  if (textParameter(request, 'scheduled_publish_time') !== null) {
    return badParameter(trace, 'The rehearsal does not keep scheduled posts: schedule in Towncrier.');
  }
  const media = attachedPhotos(request, world);
  if (media === null)
    return badParameter(trace, 'attached_media holds a photo that does not exist or has expired.');
  if (message === null && link === null && media.length === 0) return graphError('emptyPost', trace);
  if (link !== null && !/^https?:\/\/[^\s/]+/i.test(link)) return graphError('linkUnreadable', trace);
  if (isRepeated(world, node, message ?? '')) return graphError('duplicate', trace);
  const post = pagePost(world, node, { text: message ?? '', link, media });
  await keepOrShow(visit, post);
  const fields = request.query.get('fields');
  return json(
    200,
    fields === null ? { id: post.id } : selectFields(postJson(post, request.origin), fields, []),
  );
}

/** A Page's post, not yet seen by anybody. */
export function pagePost(
  world: World,
  page: string,
  content: { text: string; link: string | null; media: readonly StoredMedia[] },
): SandboxPost {
  const madeAt = world.now();
  return {
    type: 'post',
    network: 'facebook',
    id: `${page}_${world.ids.numbered('12', madeAt)}`,
    account: page,
    ...content,
    parent: null,
    comment: false,
    madeAt,
    publishedAt: null,
    deletedAt: null,
  };
}

/** Published unless the request says otherwise; only what is published reaches the ledger. */
export async function keepOrShow({ request, world }: GraphVisit, post: SandboxPost): Promise<void> {
  if (!flagParameter(request, 'published', true)) return world.keep(post);
  return world.show({ ...post, publishedAt: world.now() }, request.id);
}

/** Unpublished photos that nobody used for a day are gone (Pages API guide, 2026-11-22). */
const photoLifeMs = 86_400_000;

function attachedPhotos(request: SandboxRequest, world: World): StoredMedia[] | null {
  const photos: StoredMedia[] = [];
  for (const item of listParameter(request, 'attached_media') ?? []) {
    const id =
      typeof item === 'object' && item !== null && 'media_fbid' in item ? String(item.media_fbid) : '';
    const photo = world.upload(id);
    if (photo?.network !== 'facebook' || !photo.media || photo.madeAt + photoLifeMs < world.now())
      return null;
    photos.push(photo.media);
  }
  return photos;
}

/** Facebook's guard, when it is switched on, sees only the post directly before. */
function isRepeated(world: World, page: string, text: string): boolean {
  if (!world.switches.dupGuard('facebook') || text === '') return false;
  const last = world.postsOf('facebook', page).findLast((post) => !post.comment && post.publishedAt !== null);
  return last?.text === text && last.deletedAt === null;
}
