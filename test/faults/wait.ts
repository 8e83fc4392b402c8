import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

/** Asks every 50 ms; false when it did not become true in time. */
export async function becomes(asked: () => Promise<boolean> | boolean, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  for (;;) {
    if (await asked()) return true;
    if (performance.now() > until) return false;
    await sleep(50);
  }
}

/** Runs `work` over a list, `atOnce` at a time. */
export async function forEach<T>(
  list: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = list.values();
  const one = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** Ms until the last of them is due; 0 when that has passed. */
export const untilDue = (posts: readonly { readonly dueAt: number }[]): number =>
  Math.max(0, ...posts.map(({ dueAt }) => dueAt - Date.now()));
