import type { PostState } from '../../core/post.ts';

/** What became of one look at a post. `moot`: nothing was to be done here; `later`: look again in `waitMs`. */
export type PublishOutcome =
  | { readonly outcome: 'moved'; readonly state: PostState }
  | { readonly outcome: 'later'; readonly waitMs: number }
  | { readonly outcome: 'moot' };

export const moot: PublishOutcome = { outcome: 'moot' };
export const later = (waitMs: number): PublishOutcome => ({
  outcome: 'later',
  waitMs: Math.max(1, Math.ceil(waitMs)),
});
export const moved = (state: PostState): PublishOutcome => ({ outcome: 'moved', state });
