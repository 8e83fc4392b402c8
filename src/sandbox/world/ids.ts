/** X's epoch: ids are Snowflakes that carry their millisecond (docs.x.com/fundamentals/x-ids, 2026-11-22). */
const xEpochMs = 1_288_834_974_657n;

export interface Ids {
  /** A Snowflake, rising. */
  snowflake(nowMs: number): string;
  /** `prefix` and 15 digits, rising. */
  numbered(prefix: string, nowMs: number): string;
}

/** Ids that rise and never repeat, also across restarts while the clock goes forward. */
export function makeIds(): Ids {
  let lastFlake = 0n;
  let lastNumber = 0;
  return {
    snowflake(nowMs) {
      const least = (BigInt(nowMs) - xEpochMs) << 22n;
      lastFlake = least > lastFlake ? least : lastFlake + 1n;
      return lastFlake.toString();
    },
    numbered(prefix, nowMs) {
      lastNumber = Math.max(lastNumber + 1, nowMs * 100);
      return `${prefix}${lastNumber}`;
    },
  };
}
