import type { Context } from '../../context.ts';
import { newsroomSettings } from '../../core/newsroom.ts';
import type { NetworkClient, OutboundMessage, Preparation } from '../../networks/network.ts';
import { releaseClaimedPost } from '../../store/publishing/change-post.ts';
import type { ClaimedPost } from '../../store/publishing/claim-posts.ts';
import { openPermit } from '../../store/publishing/open-permit.ts';
import { bodyHash } from './body-hash.ts';
import { liveParts } from './claimed-standing.ts';
import { later, moot, type PublishOutcome } from './outcome.ts';
import { sendPart } from './send-part.ts';
import { settleAnswer } from './settle-answer.ts';

/** When a permit is refused the claim was out of date; what has changed is read anew after a moment. */
const refusedWaitMs = 250;

/** Each part with a permit of its own: a hold or a cancel on the way stops before the next one. */
export async function sendParts(
  context: Context,
  client: NetworkClient,
  post: ClaimedPost,
  message: OutboundMessage,
  preparations: readonly Preparation[],
): Promise<PublishOutcome> {
  const settings = newsroomSettings.parse(post.settings);
  const live = liveParts(post).map(({ networkPostId, url }) => ({ networkPostId: networkPostId ?? '', url }));
  let outcome: PublishOutcome = moot;
  for (let part = live.length; part < message.parts.length; part++) {
    const askedAt = performance.now();
    const permit = await openPermit(context.store.pool, {
      postId: post.id,
      newsroomId: post.newsroomId,
      network: post.network,
      channelId: post.channelId,
      articleId: post.articleId,
      fence: post.fence,
      revision: post.revision,
      holdEpoch: post.holdEpoch,
      part,
      bodyHash: bodyHash(message, part),
      gapSeconds: part === 0 ? settings.minGapSeconds : 0,
    });
    if (!permit) {
      await releaseClaimedPost(context.store.pool, post, refusedWaitMs);
      return later(refusedWaitMs);
    }
    const step = {
      message,
      part,
      publishedIds: live.map(({ networkPostId }) => networkPostId),
      preparations,
    };
    const answer = await sendPart(client, step, askedAt, permit.remainingMs);
    outcome = await settleAnswer(context, { post, part, live, permit, answer, settings, askedAt });
    if (!('published' in answer)) return outcome;
    live.push(answer.published);
  }
  return outcome;
}
