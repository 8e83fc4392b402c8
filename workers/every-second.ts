import { setTimeout as sleep } from 'node:timers/promises';

const tickMs = 1_000;

/**
 * Runs `work` each second, never twice at once, and goes on after errors. Returns a stop that resolves when the
 * last run has ended.
 */
export function everySecond(
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController();
  const loop = (async () => {
    while (!stop.signal.aborted) {
      const startedAt = performance.now();
      await work().catch(onError);
      const restMs = Math.max(50, tickMs - (performance.now() - startedAt));
      await sleep(restMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  })();
  return async () => {
    stop.abort();
    await loop;
  };
}
