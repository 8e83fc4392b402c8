import type { Context } from '../../context.ts';
import { newsroomSettings } from '../../core/newsroom.ts';
import type { PostState, Reason } from '../../core/post.ts';
import { type Quiet, quietAt } from '../../core/quiet-window.ts';
import { announce } from '../../store/publishing/announce.ts';
import { releaseClaimedPost } from '../../store/publishing/change-post.ts';
import type { ClaimedPost } from '../../store/publishing/claim-posts.ts';
import { keepSilent } from '../../store/publishing/keep-silent.ts';
import { liveParts } from './claimed-standing.ts';
import { later, moot, moved, type PublishOutcome } from './outcome.ts';

/**
 * Does what the newsroom wants of a post that comes due while it keeps silent; null when it does not, and the
 * post may leave. Ask at the claim, and again when everything is prepared.
 * @param sinceClaimMs on the worker's clock; the instant of the claim is the database's
 */
export async function inQuietWindow(
  context: Context,
  post: ClaimedPost,
  sinceClaimMs: number,
): Promise<PublishOutcome | null> {
  const { quietWindows, timeZone } = newsroomSettings.parse(post.settings);
  const now = new Date(post.nowMs + sinceClaimMs);
  const quiet = quietAt(quietWindows, timeZone, now, post.class === 'breaking');
  if (!quiet) return null;
  const { pool } = context.store;
  if (liveParts(post).length > 0) {
    // What is live stays; the thread's own limit decides whether it goes on afterwards.
    const waitMs = quiet.until.getTime() - now.getTime();
    await releaseClaimedPost(pool, post, waitMs);
    return later(waitMs);
  }
  const state = states[quiet.window.overdue];
  const dueAt = quiet.window.overdue === 'move' ? quiet.until : null;
  const done = await keepSilent(pool, post, { state, reason: reasonFor(quiet), dueAt });
  context.log.info({ postId: post.id, network: post.network, state }, 'not sent: quiet window');
  if (done) announce(pool, post.newsroomId);
  return done ? moved(state) : moot;
}

const states = { hold: 'in_review', move: 'scheduled', drop: 'cancelled' } as const satisfies Record<
  Quiet['window']['overdue'],
  PostState
>;
const remedies = {
  hold: 'Look whether it still holds true, then schedule or cancel it.',
  move: 'Nothing to do: it leaves when the window ends.',
  drop: 'Nothing to do.',
};

const reasonFor = ({ window }: Quiet): Reason => ({
  code: 'quiet_window',
  message: `It came due in the quiet window “${window.name}”; nothing was sent.`,
  remedy: remedies[window.overdue],
});
