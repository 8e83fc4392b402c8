import type { Context } from '../../context.ts';
import { checkPost } from '../../core/check-post.ts';
import { newsroomSettings } from '../../core/newsroom.ts';
import { beforePermit } from '../../core/publishing/before-permit.ts';
import { reasons, refusedReason } from '../../core/publishing/reasons.ts';
import type { PublishingEvent } from '../../core/publishing/step.ts';
import { announce } from '../../store/publishing/announce.ts';
import { changeClaimedPost, delayChannel, releaseClaimedPost } from '../../store/publishing/change-post.ts';
import type { ClaimedPost } from '../../store/publishing/claim-posts.ts';
import { bodyHash } from './body-hash.ts';
import { firstLiveAgeMs, liveParts, standingOf } from './claimed-standing.ts';
import { inQuietWindow } from './in-quiet-window.ts';
import { noticeOutage } from './notice-outage.ts';
import { openChannel } from './open-channel.ts';
import { outboundMessage } from './outbound-message.ts';
import { later, moot, moved, type PublishOutcome } from './outcome.ts';
import { type ChangeDetails, planChange } from './plan-change.ts';
import { preparePost } from './prepare-post.ts';
import { sendParts } from './send-parts.ts';

/** Takes a claimed post to its permit and beyond, or gives it back. */
export async function publishClaimed(context: Context, post: ClaimedPost): Promise<PublishOutcome> {
  const claimedAt = performance.now();
  const live = liveParts(post);
  const message = outboundMessage(context, post);
  const decision = beforePermit({
    ...post,
    liveParts: live.length,
    firstPartAgeMs: firstLiveAgeMs(post),
    editedSinceLive: live.some(({ part, bodyHash: sent }) => sent !== bodyHash(message, part)),
  });
  if (decision.go === 'wait') return giveBack(context, post, decision.waitMs);
  if (decision.go === 'end') {
    const reason = { late: reasons.missed, resume: reasons.resume, unauthorized: reasons.unauthorized };
    return end(context, post, decision.event, { reason: reason[decision.why] });
  }
  const quiet = () => inQuietWindow(context, post, performance.now() - claimedAt);
  const silent = await quiet();
  if (silent) return silent;
  const { rules } = context.networks[post.network];
  // Wherever a post came from and whatever has become of its article since it was scheduled.
  const [problem, ...more] = checkPost(checked(post), rules, post.article);
  if (problem) return end(context, post, 'refused_by_check', { reason: refusedReason([problem, ...more]) });

  const client = openChannel(context, post);
  const prepared = await preparePost(context, client, post, message);
  if (prepared.go === 'wait') {
    if (prepared.channel === true) await delayChannel(context.store.pool, post.channelId, prepared.waitMs);
    return giveBack(context, post, prepared.waitMs);
  }
  if (prepared.go === 'end') {
    const ended = await end(context, post, prepared.event, prepared.details);
    if (prepared.event === 'preparing_failed')
      await noticeOutage(context, post, newsroomSettings.parse(post.settings));
    return ended;
  }
  return (await quiet()) ?? sendParts(context, client, post, message, prepared.preparations);
}

async function giveBack(context: Context, post: ClaimedPost, waitMs: number | null): Promise<PublishOutcome> {
  await releaseClaimedPost(context.store.pool, post, waitMs);
  return waitMs === null ? moot : later(waitMs);
}

async function end(
  context: Context,
  post: ClaimedPost,
  event: PublishingEvent,
  details: ChangeDetails,
): Promise<PublishOutcome> {
  const change = planChange(standingOf(post), event, details);
  const done = await changeClaimedPost(context.store.pool, post, event, change);
  context.log.info(
    { postId: post.id, network: post.network, outcome: event, state: change.state },
    'not sent',
  );
  if (done) announce(context.store.pool, post.newsroomId);
  return done ? moved(change.state) : moot;
}

const checked = (post: ClaimedPost) => ({
  network: post.network,
  kind: post.kind,
  text: post.text,
  parts: post.parts ?? undefined,
  media: post.media,
  link: post.link,
  excerpt: post.excerpt ?? undefined,
});
