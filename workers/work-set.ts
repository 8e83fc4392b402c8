/** Work that was started and not awaited: counted, and waited for at the end. */
export interface WorkSet {
  readonly size: number;
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is left; an error is an end too. */
  drained(): Promise<void>;
}

/** @param onError hears of work that failed; nobody else would. */
export function createWorkSet(onError: (error: unknown) => void): WorkSet {
  const running = new Set<Promise<unknown>>();
  return {
    get size() {
      return running.size;
    },
    add(work) {
      const tracked: Promise<unknown> = work.catch(onError).finally(() => running.delete(tracked));
      running.add(tracked);
    },
    async drained() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
