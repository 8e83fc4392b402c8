const shape = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$/i;

/**
 * Reads `2027-03-28T02:30[:00[.000]]` as milliseconds as if it were UTC; null for what no calendar or clock shows
 * (30 February, 24:00, leap seconds).
 */
export function parseLocalTime(text: string): number | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (year === 0 || hours > 23 || minutes > 59 || seconds > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day that the month does not have rolls over into the next.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}
