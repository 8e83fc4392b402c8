/** Socket errors and SQLSTATE classes that say "the database cannot be reached now", not "the query is wrong". */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** https://www.postgresql.org/docs/18/errcodes-appendix.html (2026-11-22): 08 connection, 53 resources, 57P operator, 25006 read-only standby. */
const sqlStates = /^(08...|53...|57P0[1-5]|25006)$/;
/** What node-postgres says without a code (pg 8.23, pg-pool 3). */
const phrases =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|cannot use a pool after/i;

/** Whether an error, or what caused it, is the database being gone. */
export function isDatabaseGone(error: unknown): boolean {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (socketCodes.has(code) || sqlStates.test(code) || phrases.test(at.message)) return true;
    if (at instanceof AggregateError && at.errors.some(isDatabaseGone)) return true;
  }
  return false;
}
