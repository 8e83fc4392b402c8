import { resumeSeconds } from './limits.ts';
import type { PublishingEvent } from './step.ts';

/** What is known of a claimed post just before a permit is asked for. Spans in ms. */
export interface BeforePermit {
  /** Until the lateness limit. */
  readonly remainingMs: number;
  readonly overdueMs: number;
  readonly held: boolean;
  readonly embargoMs: number;
  readonly channelUsable: boolean;
  readonly channelBusyMs: number;
  /** An open doubt breaker: until its next canary. */
  readonly canaryMs: number | null;
  readonly liveParts: number;
  /** Since the first live part was sent; null when none is live. */
  readonly firstPartAgeMs: number | null;
  /** What is live is no longer what the post says. */
  readonly editedSinceLive: boolean;
}

export type Decision =
  | { readonly go: 'send' }
  /** `waitMs` null: the sweep comes back when what stands against it is gone. */
  | { readonly go: 'wait'; readonly waitMs: number | null }
  | { readonly go: 'end'; readonly event: PublishingEvent; readonly why: 'late' | 'resume' | 'unauthorized' };

/** May this post ask for a permit now? The permit itself checks again, under locks. */
export function beforePermit(post: BeforePermit): Decision {
  const { liveParts } = post;
  if (post.remainingMs <= 0) return { go: 'end', event: 'lateness_passed', why: 'late' };
  if (liveParts > 0 && (post.editedSinceLive || resumeMs(post) > resumeSeconds * 1000)) {
    return { go: 'end', event: 'resume_window_passed', why: 'resume' };
  }
  if (post.held) return { go: 'wait', waitMs: null };
  if (post.embargoMs > 0) return { go: 'wait', waitMs: post.embargoMs };
  if (!post.channelUsable) return { go: 'end', event: 'refused_by_check', why: 'unauthorized' };
  // The parts of a thread follow each other; only the first keeps the channel's distance.
  if (liveParts === 0 && post.channelBusyMs > 0) return { go: 'wait', waitMs: post.channelBusyMs };
  if (post.canaryMs !== null && post.canaryMs > 0) return { go: 'wait', waitMs: post.canaryMs };
  return { go: 'send' };
}

/** A person who sends a thread on gives it a new due time, and ten minutes from there. */
const resumeMs = (post: BeforePermit): number => Math.min(post.firstPartAgeMs ?? 0, post.overdueMs);
