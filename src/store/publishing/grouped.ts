import type pg from 'pg';

interface Waiting<T, R> {
  readonly item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

export interface GroupRule<T, R> {
  /** Two items with one key never share a statement. */
  key(item: T): string;
  /** One statement for all of them; answers in their order. */
  run(pool: pg.Pool, items: readonly T[]): Promise<readonly R[]>;
  /** Whether items whose common statement failed are tried one by one: only where repeating is harmless. */
  readonly apart: boolean;
}

/** Statements of one kind that may be under way at once; what comes meanwhile shares the next one. */
const statementsAtOnce = 2;
const largestGroup = 50;

/**
 * Lets callers that come at the same time share one statement, and so one round trip and one wait for the
 * disk. A caller that comes alone waits for nobody.
 */
export function grouped<T, R>(rule: GroupRule<T, R>): (pool: pg.Pool, item: T) => Promise<R> {
  const groups = new WeakMap<pg.Pool, Group<T, R>>();
  return (pool, item) => {
    const group = groups.get(pool) ?? new Group(pool, rule);
    groups.set(pool, group);
    return group.add(item);
  };
}

class Group<T, R> {
  readonly #pool: pg.Pool;
  readonly #rule: GroupRule<T, R>;
  #waiting: Waiting<T, R>[] = [];
  #running = 0;
  constructor(pool: pg.Pool, rule: GroupRule<T, R>) {
    this.#pool = pool;
    this.#rule = rule;
  }

  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      // Whoever asks in this turn of the event loop comes along.
      if (this.#waiting.length === 1) setImmediate(() => this.#next());
    });
  }

  #next(): void {
    while (this.#running < statementsAtOnce && this.#waiting.length > 0) {
      this.#running += 1;
      this.#answer(this.#take()).finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }

  #take(): Waiting<T, R>[] {
    const keys = new Set<string>();
    const taken: Waiting<T, R>[] = [];
    const left: Waiting<T, R>[] = [];
    for (const one of this.#waiting) {
      const key = this.#rule.key(one.item);
      const fits = taken.length < largestGroup && !keys.has(key);
      keys.add(key);
      (fits ? taken : left).push(one);
    }
    this.#waiting = left;
    return taken;
  }

  async #answer(taken: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#rule.run(
        this.#pool,
        taken.map(({ item }) => item),
      );
      taken.forEach((one, index) => {
        one.resolve(results[index] as R);
      });
    } catch (error) {
      if (!this.#rule.apart || taken.length === 1) for (const one of taken) one.reject(error);
      else await Promise.all(taken.map((one) => this.#answer([one])));
    }
  }
}
