/** Waits and late work that end together. */
export interface Timers {
  wait(ms: number): Promise<void>;
  later(ms: number, work: () => void): void;
  /** Ends every wait at once and drops late work. */
  stop(): void;
}

export function makeTimers(): Timers {
  const running = new Map<NodeJS.Timeout, () => void>();
  function start(ms: number, work: () => void, onStop: () => void): void {
    const timer = setTimeout(() => {
      running.delete(timer);
      work();
    }, ms);
    running.set(timer, onStop);
  }
  return {
    wait: (ms) => new Promise((resolve) => start(ms, resolve, resolve)),
    later: (ms, work) => start(ms, work, () => undefined),
    stop() {
      for (const [timer, onStop] of running) {
        clearTimeout(timer);
        onStop();
      }
      running.clear();
    },
  };
}
