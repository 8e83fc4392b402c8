import { type Answer, json } from '../http/answer.ts';
import type { SandboxPost } from '../world/objects.ts';
import { isAlive } from './containers.ts';
import { graphError } from './errors.ts';
import type { GraphVisit } from './guard.ts';
import { quota } from './media-reads.ts';
import { textParameter } from './parameters.ts';

/**
 * `POST /{ig}/media_publish`. What a second publish of one container does is not documented: here it makes a second
 * post, the harder case for a client, unless `dup_guard_on` was asked for.
 */
export async function publishContainer({ request, world, node }: GraphVisit): Promise<Answer> {
  const trace = request.id;
  const container = world.container(textParameter(request, 'creation_id') ?? '');
  if (!container || container.account !== node || container.child)
    return graphError('containerUnknown', trace);
  const now = world.now();
  if (!isAlive(container, now)) return graphError('containerExpired', trace);
  if (container.readyAt > now) return graphError('notReady', trace);
  if (container.publishedAt !== null && world.switches.dupGuard('instagram'))
    return graphError('notReady', trace);
  const { used, total } = quota(world, node);
  if (used >= total) return graphError('quotaReached', trace);
  const post: SandboxPost = {
    type: 'post',
    network: 'instagram',
    id: world.ids.numbered('180', now),
    account: node,
    text: container.caption,
    link: null,
    media: container.media,
    parent: null,
    comment: false,
    madeAt: now,
    publishedAt: now,
    deletedAt: null,
  };
  await world.show(post, trace, { ...container, publishedAt: container.publishedAt ?? now });
  return json(200, { id: post.id });
}
