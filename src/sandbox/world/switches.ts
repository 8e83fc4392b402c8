import type { NetworkName } from '../../core/network.ts';

/** Lasting behaviours of a network, as opposed to faults of single requests. */
export interface Switches {
  /** Are identical posts refused? */
  dupGuard(network: NetworkName): boolean;
  /** Are the documented rate limits and quotas enforced? */
  limits(network: NetworkName): boolean;
  set(network: NetworkName, name: 'dup_guard' | 'limits', on: boolean): void;
  reset(): void;
}

/**
 * X refuses identical text; of Facebook's guard seven identical posts got through in 20 minutes
 * (github.com/arsduo/koala/issues/699, 2026-11-22), and Instagram's is not documented: both stay off until asked for.
 */
export function makeSwitches(): Switches {
  const changed = new Map<string, boolean>();
  return {
    dupGuard: (network) => changed.get(`${network}:dup_guard`) ?? network === 'x',
    limits: (network) => changed.get(`${network}:limits`) ?? false,
    set: (network, name, on) => {
      changed.set(`${network}:${name}`, on);
    },
    reset: () => changed.clear(),
  };
}
