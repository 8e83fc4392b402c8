import type { Subject } from '../subjects/subject.ts';
import { sleep } from '../wait.ts';

/**
 * Waits until every accepted post has come to rest, at most `limitMs`. What still moves then is stuck.
 * A publisher that cannot be asked for a moment is asked again.
 */
export async function settle(subject: Subject, limitMs: number): Promise<number> {
  const startedAt = performance.now();
  for (;;) {
    const finals = await subject.finals().catch(() => null);
    const moving = [...subject.records.values()].filter(({ key, accepted }) => {
      const final = finals?.get(key);
      return (
        accepted && (final === undefined || (!final.waiting && /^(scheduled|publishing)$/.test(final.state)))
      );
    });
    if (moving.length === 0 || performance.now() - startedAt > limitMs) {
      return Math.round(performance.now() - startedAt);
    }
    await sleep(1_000);
  }
}
