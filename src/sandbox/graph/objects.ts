import { readerAccount } from '../accounts.ts';
import { type Answer, json } from '../http/answer.ts';
import { graphError } from './errors.ts';
import { selectFields } from './fields.ts';
import type { GraphVisit } from './guard.ts';
import { containerJson, mediaJson } from './media-json.ts';
import { postJson } from './page-post-json.ts';

/** `GET /{id}`: a post, a media, a container, a photo; any other plain number is an account. */
export function readObject(visit: GraphVisit): Answer {
  const { request, world, node, seenAt } = visit;
  const fields = request.query.get('fields');
  const post = world.post(node);
  if (post && post.deletedAt === null && post.madeAt <= seenAt) {
    const shown = (post.publishedAt ?? Infinity) <= seenAt ? post : { ...post, publishedAt: null };
    const all =
      post.network === 'facebook' ? postJson(shown, request.origin) : mediaJson(shown, request.origin);
    return json(
      200,
      selectFields(all, fields, post.network === 'facebook' ? ['created_time', 'message', 'id'] : ['id']),
    );
  }
  const container = world.container(node);
  if (container)
    return json(200, selectFields(containerJson(container, seenAt, world.now()), fields, ['id']));
  const photo = world.upload(node);
  if (photo?.network === 'facebook')
    return json(200, selectFields(photoJson(visit), fields, ['id', 'created_time']));
  if (!isAccount(node, fields)) return graphError('noSuchObject', request.id);
  return json(200, selectFields(accountJson(visit), fields, ['id', 'name']));
}

function photoJson({ request, world, node }: GraphVisit): Record<string, unknown> {
  const photo = world.upload(node);
  return {
    id: node,
    alt_text_custom: photo?.media?.alt ?? undefined,
    width: photo?.media?.width,
    height: photo?.media?.height,
    created_time: photo ? new Date(photo.madeAt).toISOString() : undefined,
    source: photo?.media ? `${request.origin}/feed/media/${photo.media.sha256}` : undefined,
  };
}

/** Fields that no account has show that the client means an object, one that is not there. */
const objectFields =
  /\b(status_code|status|is_published|permalink|permalink_url|caption|message|timestamp|created_time)\b/;

const isAccount = (node: string, fields: string | null) =>
  /^\d{1,25}$/.test(node) && !/^1(?:79|80)\d{15}$/.test(node) && !objectFields.test(fields ?? '');

function accountJson({ request, node }: GraphVisit): Record<string, unknown> {
  const page = readerAccount('facebook', node);
  const instagram = readerAccount('instagram', node);
  return {
    id: node,
    user_id: node,
    name: page.name,
    username: instagram.username,
    account_type: 'BUSINESS',
    category: 'News & media website',
    link: `${request.origin}/feed/facebook`,
    is_published: true,
    profile_picture_url: `${request.origin}/feed/avatar/${node}.svg`,
  };
}
