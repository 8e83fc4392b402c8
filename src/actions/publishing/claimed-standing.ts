import type { Phase, Standing } from '../../core/publishing/standing.ts';
import type { ClaimedAttempt, ClaimedPost } from '../../store/publishing/claim-posts.ts';
import { partCount } from './outbound-message.ts';

/** The parts that are surely live, in order, each once: also one that two sends have made live. */
export const liveParts = (post: { attempts: readonly ClaimedAttempt[] }): ClaimedAttempt[] =>
  post.attempts
    .filter(({ outcome }) => outcome === 'published' || outcome === 'found')
    .sort((a, b) => a.part - b.part)
    .filter(({ part }, index, all) => part !== all[index - 1]?.part);

export const firstLiveAgeMs = (post: ClaimedPost): number | null => liveParts(post)[0]?.ageMs ?? null;

/** A claimed post in the state machine's words. */
export function standingOf(
  post: Pick<ClaimedPost, 'attempts' | 'parts' | 'resends' | 'notSentTries' | 'cancelRequested'>,
  phase: Phase = 'scheduled',
  live = liveParts(post).length,
): Standing {
  const { resends, notSentTries, cancelRequested } = post;
  return { phase, liveParts: live, parts: partCount(post), resends, notSentTries, cancelRequested };
}
