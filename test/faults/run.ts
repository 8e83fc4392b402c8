import type { History } from './history.ts';
import type { Random } from './seeded.ts';

/** What one run of the harness works with. */
export interface Run {
  /** The checkout under test. */
  readonly root: string;
  readonly dir: string;
  readonly history: History;
  readonly random: Random;
  /** Campaigns that were asked for. */
  wants(campaign: string): boolean;
  /** Crash points that were asked for; none: all. */
  readonly points: readonly number[];
}
