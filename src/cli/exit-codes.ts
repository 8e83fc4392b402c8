import { type ErrorKind, TowncrierError } from '../core/errors.ts';

/** Exit codes, so that a script can tell "try again" from "never repeat this". Listed in `docs/cli.md`. */
const codes: Record<ErrorKind, number> = {
  usage: 2,
  not_found: 3,
  validation: 4,
  too_large: 4,
  auth: 5,
  forbidden: 5,
  conflict: 6,
  stale: 6,
  precondition: 6,
  unavailable: 7,
  network: 7,
  unknown_outcome: 8,
  partial: 9,
};

export const exitCodeOf = (error: unknown): number =>
  error instanceof TowncrierError ? codes[error.kind] : 1;
