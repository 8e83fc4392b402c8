/** Work that was started and not awaited: counted, and waited for at the end. */
export interface WorkSet {
  readonly size: number;
  add(work: Promise<unknown>): void;
  /** Resolves when nothing is left; errors count as an end. */
  drained(): Promise<void>;
}

export function createWorkSet(): WorkSet {
  const running = new Set<Promise<unknown>>();
  return {
    get size() {
      return running.size;
    },
    add(work) {
      const tracked: Promise<unknown> = work.catch(() => {}).finally(() => running.delete(tracked));
      running.add(tracked);
    },
    async drained() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
