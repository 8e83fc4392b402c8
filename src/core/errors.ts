/**
 * An error that a person can act on: `code` is stable, `field` names the input, `remedy` says what to do.
 * `kind` decides the CLI's exit code and the API's status.
 */
export class TowncrierError extends Error {
  override readonly name: string = 'TowncrierError';
  readonly kind: ErrorKind;
  readonly code: string;
  readonly field: string | undefined;
  readonly remedy: string | undefined;
  readonly details: Record<string, unknown> | undefined;
  constructor(kind: ErrorKind, code: string, message: string, more: ErrorMore = {}) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.kind = kind;
    this.code = code;
    this.field = more.field;
    this.remedy = more.remedy;
    this.details = more.details;
  }
}

export interface ErrorMore {
  field?: string | undefined;
  remedy?: string | undefined;
  /** Further members of the API's problem document, e.g. `alternatives` of a refused time. */
  details?: Record<string, unknown> | undefined;
  cause?: unknown;
}

/**
 * CLI exit code / HTTP status: usage 2/400, not_found 3/404, validation 4/422, auth 5/401, forbidden 5/403,
 * conflict 6/409, stale 6/412, precondition 6/428, too_large 4/413, unavailable 7/503, network 7/502, unknown_outcome 8/409, partial 9/207.
 */
export type ErrorKind =
  | 'usage'
  | 'not_found'
  | 'validation'
  | 'auth'
  | 'forbidden'
  | 'conflict'
  | 'stale'
  | 'precondition'
  | 'too_large'
  | 'unavailable'
  | 'network'
  | 'unknown_outcome'
  | 'partial';
