import { setTimeout as sleep } from 'node:timers/promises';

/** How long a result is held in memory for a database that is away. After that a lookup must find it. */
const patienceMs = 60_000;

/**
 * Writes what has already happened at a network: the one thing that may not be given up at the first error.
 * `write` must be harmless to repeat. `onFirstFailure` runs once, before the first wait. Rejects with the last error when patience ends.
 */
export async function keepTrying<T>(
  write: () => Promise<T>,
  onFirstFailure: () => Promise<void>,
): Promise<T> {
  let failures = 0;
  const until = performance.now() + patienceMs;
  for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 2_000)) {
    try {
      return await write();
    } catch (error) {
      failures += 1;
      if (failures === 1) await onFirstFailure();
      if (performance.now() + waitMs > until) throw error;
      await sleep(waitMs);
    }
  }
}
