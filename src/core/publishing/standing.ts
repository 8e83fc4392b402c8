import type { PostState } from '../post.ts';

/**
 * Where a post stands in the publish protocol. The states people see, with `publishing` told apart: a permit is
 * out (`sending`), or its outcome is not known (`in_doubt`).
 */
export const phases = [
  'planned',
  'scheduled',
  'sending',
  'in_doubt',
  'published',
  'partial',
  'uncertain',
  'failed',
  'missed',
  'cancelled',
  'abandoned',
] as const;
export type Phase = (typeof phases)[number];

export interface Standing {
  readonly phase: Phase;
  /** Parts that are surely live, and how many the post has. */
  readonly liveParts: number;
  readonly parts: number;
  /** Automatic second sends after a proven absence. */
  readonly resends: number;
  /** Tries that surely sent nothing. */
  readonly notSentTries: number;
  /** Somebody cancelled while a permit was out: nothing may be sent again. */
  readonly cancelRequested: boolean;
}

/** The state that people see. `planned` stands for draft, in_review and approved and is never written by us. */
export function stateOf(phase: Exclude<Phase, 'planned'>): PostState {
  return phase === 'sending' || phase === 'in_doubt' ? 'publishing' : phase;
}
