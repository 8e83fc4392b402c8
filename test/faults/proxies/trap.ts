/** Where a post can be caught: at which proxy, in what kind of exchange, at which moment of it. */
export interface Moment {
  readonly proxy: 'postgres' | 'redis' | 'network';
  readonly what: string;
  readonly at: string;
}

/** An exchange that a proxy holds in its hands. */
export interface Held {
  /** How many posts are in it; one where nothing else is known. */
  readonly posts?: number;
  /** Lets it go on as if nothing had been. */
  release(): void;
  /** Breaks both connections; what was held is gone. */
  cut(): void;
}

/**
 * One place where exchanges are caught. Proxies ask it at every moment that they can tell apart; while it is
 * armed for that moment they hand over the exchange and wait. What is caught proves that a post was there.
 */
export interface Trap {
  arm(moment: Moment): void;
  /** Asked by proxies: true = held from now on. */
  catches(moment: Moment, held: Held): boolean;
  readonly caught: number;
  /** Resolves when so many are caught, or `patienceMs` after the first one, or after `waitMs` without any. */
  filled(wanted: number, patienceMs: number, waitMs: number): Promise<number>;
  /** Ends the catching; what is held goes on, or is cut. */
  disarm(how: 'release' | 'cut'): void;
}

export function createTrap(): Trap {
  let armed: Moment | null = null;
  let held: Held[] = [];
  let firstAt: number | null = null;
  const posts = () => held.reduce((sum, one) => sum + (one.posts ?? 1), 0);
  return {
    arm(moment) {
      armed = moment;
      held = [];
      firstAt = null;
    },
    catches(moment, exchange) {
      if (armed?.proxy !== moment.proxy || armed.what !== moment.what || armed.at !== moment.at) return false;
      firstAt ??= performance.now();
      held.push(exchange);
      return true;
    },
    get caught() {
      return posts();
    },
    async filled(wanted, patienceMs, waitMs) {
      const startedAt = performance.now();
      for (;;) {
        const now = performance.now();
        if (posts() >= wanted || now - startedAt > waitMs) return posts();
        if (firstAt !== null && now - firstAt > patienceMs) return posts();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    disarm(how) {
      armed = null;
      for (const exchange of held.splice(0)) exchange[how]();
    },
  };
}
