/**
 * One try: a job says "look at this post now" and nothing else, so there is nothing to retry; the sweep finds
 * what a lost job would have found. Finished jobs go away: a kept one would silently swallow its id.
 */
export const jobOptions = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: { age: 3600, count: 1000 },
} as const;

/** Stalled jobs run again; that is harmless, because the store gives each permit once. */
export const workerOptions = {
  lockDuration: 60_000,
  stalledInterval: 15_000,
  maxStalledCount: 3,
  // After a broken connection ask again soon; the default of 15 s would be felt by readers.
  runRetryDelay: 1_000,
} as const;
