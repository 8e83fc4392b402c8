import type { ErrorKind } from '../core/errors.ts';

/** The HTTP status that each kind of error answers with. */
export const statusOf: Readonly<Record<ErrorKind, number>> = {
  usage: 400,
  auth: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  unknown_outcome: 409,
  stale: 412,
  too_large: 413,
  validation: 422,
  precondition: 428,
  network: 502,
  unavailable: 503,
  partial: 207,
};
