/** A permit is good for this long; a request may start within `sendGuardMs` of asking for it. */
export const permitSeconds = 20;
/** Counted on the worker's monotonic clock, from before the permit was asked for. */
export const sendGuardMs = 15_000;
/** One visible call, from connecting to the last byte of the answer. */
export const visibleCallMs = 30_000;
/** A permit's holder cannot be active any more: the guard plus the call, and 10 s for a slow answer's commit. */
export const holderGoneSeconds = permitSeconds + 35;
/** Invisible calls (uploads, containers, lookups). */
export const invisibleCallMs = 30_000;
/** How long a claim keeps other workers from preparing the same post. */
export const leaseSeconds = 60;
/** A thread goes on by itself this long after its first part (or after a person said so). */
export const resumeSeconds = 600;
/** A gap in the scheduler's ticks that counts as an outage. */
export const outageSeconds = 120;
/** A gap this long may be a backup that was put back: what came due in it is looked up before it is sent. */
export const farBehindSeconds = 12 * 3600;
/** Before the last tick, the minutes in which a copy may be behind the database it was made from. */
export const guardLookbackSeconds = 600;
/** After a proven absence the post is sent once more by itself; after that a person decides. */
export const resendLimit = 1;
/** Posts per channel that leave by themselves after an outage, and the space between them. */
export const catchUpPosts = 5;
export const catchUpGapSeconds = 120;
/** Doubtful sends on one network within the window that stop it; one canary goes out per interval. */
export const breakerDoubts = 3;
export const breakerWindowSeconds = 300;
export const canarySeconds = 120;
/** Posts of one network that could not be sent within the window: the network is away, and one asks for all. */
export const outagePosts = 5;
export const outageWindowSeconds = 60;
export const outageCanarySeconds = 30;

/** Waits between tries that surely sent nothing: an outage of minutes is bridged, a longer one is told. */
const retryWaits = [1, 5, 15, 60, 180];
/** @param tries how many tries have failed before this one */
export const retryWaitMs = (tries: number): number => (retryWaits[tries] ?? 180) * 1000;
