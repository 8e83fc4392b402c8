import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** One thing that the harness did or was told, as in Jepsen: asked for, answered, refused, or never known. */
export interface HistoryEvent {
  /** Epoch ms. */
  readonly t: number;
  readonly kind: 'invoke' | 'ok' | 'fail' | 'info' | 'nemesis';
  readonly what: string;
  /** The post that it concerns, by the harness's own name for it. */
  readonly key?: string;
  readonly detail?: unknown;
}

/** Everything the harness did, in order: in memory for the checker, on disk for whoever looks into a violation. */
export interface History {
  readonly file: string;
  add(kind: HistoryEvent['kind'], what: string, more?: { key?: string; detail?: unknown }): void;
  /** What concerns one post, with what was done to the system around it. */
  of(key: string): HistoryEvent[];
}

export function openHistory(file: string): History {
  mkdirSync(path.dirname(file), { recursive: true });
  const events: HistoryEvent[] = [];
  return {
    file,
    add(kind, what, more = {}) {
      const event = { t: Date.now(), kind, what, ...more };
      events.push(event);
      appendFileSync(file, `${JSON.stringify(event)}\n`);
    },
    of(key) {
      const own = events.filter((event) => event.key === key);
      const from = (own[0]?.t ?? 0) - 1_000;
      const until = (own.at(-1)?.t ?? 0) + 30_000;
      return events.filter(
        (event) => event.key === key || (event.kind === 'nemesis' && event.t >= from && event.t <= until),
      );
    },
  };
}
