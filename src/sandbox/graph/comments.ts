import { type Answer, json } from '../http/answer.ts';
import type { SandboxPost } from '../world/objects.ts';
import { badParameter, graphError } from './errors.ts';
import type { GraphVisit } from './guard.ts';
import { graphTime } from './page-post-json.ts';
import { textParameter } from './parameters.ts';

/** `POST /{post}/comments`, by the account that owns the post. */
export async function createComment({ request, world, node }: GraphVisit): Promise<Answer> {
  const parent = world.post(node);
  if (!parent || parent.deletedAt !== null) return graphError('noSuchObject', request.id);
  const text = textParameter(request, 'message');
  if (text === null) return badParameter(request.id, 'message is required.');
  const now = world.now();
  const number = world.ids.numbered(parent.network === 'facebook' ? '12' : '178', now);
  const comment: SandboxPost = {
    type: 'post',
    network: parent.network,
    id: parent.network === 'facebook' ? `${node.split('_')[1] ?? node}_${number}` : number,
    account: parent.account,
    text,
    link: null,
    media: [],
    parent: parent.id,
    comment: true,
    madeAt: now,
    publishedAt: now,
    deletedAt: null,
  };
  await world.show(comment, request.id);
  return json(200, { id: comment.id });
}

/** `GET /{post}/comments`. */
export function readComments({ request, world, node, seenAt }: GraphVisit): Answer {
  const parent = world.post(node);
  if (!parent) return graphError('noSuchObject', request.id);
  const data = world
    .postsOf(parent.network, parent.account)
    .filter(
      (post) => post.comment && post.parent === node && post.deletedAt === null && post.madeAt <= seenAt,
    )
    .map((post) =>
      post.network === 'facebook'
        ? { id: post.id, message: post.text, created_time: graphTime(post.madeAt) }
        : { id: post.id, text: post.text, timestamp: graphTime(post.madeAt) },
    );
  return json(200, { data });
}
