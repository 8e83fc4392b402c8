/**
 * When a doubtful attempt is looked up, in seconds after the doubt began. The quiet period Q is how long a
 * network may take to show a post that it accepted; before Q a lookup may only say "found".
 *
 * With Q of 120 s or more: 15, 30, Q, Q + 60, then 5, 10, 20 and 30 minutes. A shorter Q (rehearsals, tests)
 * shortens everything in proportion, but the last lookup never comes before 2 minutes: an outage of the
 * network's reads lasts as long as it lasts, whatever Q is.
 */
export function lookupSchedule(quietSeconds: number): readonly number[] {
  const scale = Math.min(1, quietSeconds / 120);
  const tail = Math.max(scale, 120 / 1800);
  return [
    15 * scale,
    30 * scale,
    quietSeconds,
    quietSeconds + secondReadGap(quietSeconds),
    ...[300, 600, 1200, 1800].map((seconds) => Math.max(seconds * tail, quietSeconds * 2)),
  ].sort((a, b) => a - b);
}

/** Two reads must say "absent", this far apart: min(60 s, Q). */
export const secondReadGap = (quietSeconds: number): number => Math.min(60, quietSeconds);

/** May a read made now say "absent"? Only after the quiet period. */
export const mayBeAbsent = (secondsInDoubt: number, quietSeconds: number): boolean =>
  secondsInDoubt >= quietSeconds;

/**
 * Seconds until the next lookup, or null when the budget is spent and a person must look.
 * @param absentRead whether the read just made counted as "absent": the second one keeps its distance.
 */
export function nextLookupIn(
  secondsInDoubt: number,
  quietSeconds: number,
  absentRead: boolean,
): number | null {
  const next = lookupSchedule(quietSeconds).find((at) => at > secondsInDoubt);
  if (absentRead) return secondReadGap(quietSeconds);
  return next === undefined ? null : next - secondsInDoubt;
}
