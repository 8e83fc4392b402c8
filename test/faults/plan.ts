/** How much of each campaign a run does. */
export interface Plan {
  readonly name: string;
  readonly quietPeriodSeconds: { readonly x: number; readonly facebook: number; readonly instagram: number };
  /** How long posts may take to come to rest after the last campaign. */
  readonly settleMs: number;
  readonly crash: { readonly hitsPerPoint: number };
  readonly lies: { readonly rounds: number; readonly count: number };
  readonly redis: { readonly rounds: number; readonly count: number };
  readonly postgres: { readonly rounds: number; readonly count: number };
  readonly zombies: {
    readonly points: readonly number[];
    readonly pausesSeconds: readonly number[];
    readonly count: number;
  };
  readonly many: { readonly rounds: number; readonly count: number };
  readonly races: { readonly trials: number; readonly aimedRounds: number };
  readonly outage: { readonly many: number; readonly few: number; readonly watchMs: number };
  /** What nobody can know, measured: lying reads, and a freeze between check and write. 0: left out. */
  readonly price: { readonly count: number };
}

/** In CI: every campaign, at most four minutes on two idle cores. */
export const short: Plan = {
  name: 'short',
  quietPeriodSeconds: { x: 2, facebook: 2, instagram: 2 },
  settleMs: 75_000,
  crash: { hitsPerPoint: 1 },
  lies: { rounds: 1, count: 8 },
  redis: { rounds: 1, count: 24 },
  postgres: { rounds: 1, count: 12 },
  // Longer than the 15 s within which a permit may be used.
  zombies: { points: [9], pausesSeconds: [17], count: 12 },
  many: { rounds: 1, count: 200 },
  races: { trials: 24, aimedRounds: 1 },
  outage: { many: 40, few: 40, watchMs: 12_000 },
  price: { count: 0 },
};

/** By hand: production values of the quiet period, at most 90 minutes. */
export const long: Plan = {
  name: 'long',
  quietPeriodSeconds: { x: 120, facebook: 180, instagram: 120 },
  settleMs: 2_700_000,
  crash: { hitsPerPoint: 120 },
  lies: { rounds: 6, count: 20 },
  redis: { rounds: 25, count: 40 },
  postgres: { rounds: 12, count: 20 },
  zombies: { points: [7, 8, 9, 12, 13, 15, 16], pausesSeconds: [3, 17, 70], count: 20 },
  many: { rounds: 10, count: 200 },
  races: { trials: 300, aimedRounds: 20 },
  outage: { many: 200, few: 300, watchMs: 620_000 },
  price: { count: 40 },
};

/** Between the two, with the short quiet period: for an afternoon at the desk. */
export const middle: Plan = {
  ...long,
  name: 'middle',
  quietPeriodSeconds: short.quietPeriodSeconds,
  settleMs: 200_000,
  crash: { hitsPerPoint: 24 },
  lies: { rounds: 2, count: 20 },
  redis: { rounds: 5, count: 40 },
  postgres: { rounds: 3, count: 20 },
  zombies: { points: [8, 9, 13, 15], pausesSeconds: [17], count: 16 },
  many: { rounds: 3, count: 200 },
  races: { trials: 100, aimedRounds: 4 },
  outage: { many: 200, few: 100, watchMs: 20_000 },
  price: { count: 20 },
};
