/** One direction of a connection that can be stopped and let go again; nothing is lost meanwhile. */
export interface Direction {
  pass(bytes: Buffer): void;
  stop(): void;
  go(): void;
}

export function direction(forward: (bytes: Buffer) => void): Direction {
  let stopped = false;
  let waiting: Buffer[] = [];
  return {
    pass(bytes) {
      if (stopped) waiting.push(bytes);
      else forward(bytes);
    },
    stop() {
      stopped = true;
    },
    go() {
      stopped = false;
      const rest = waiting;
      waiting = [];
      for (const bytes of rest) forward(bytes);
    },
  };
}
