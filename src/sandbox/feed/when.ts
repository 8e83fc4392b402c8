const minuteMs = 60_000;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** How long ago, as short as feeds say it: now, 5m, 3h, 21 Nov. */
function ago(ms: number, now: number): string {
  const minutes = Math.floor((now - ms) / minuteMs);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes}m`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}h` : day.format(ms);
}

/** The instant for machines, and in full on hover. */
export function timeTag(ms: number, now: number): string {
  const exact = new Date(ms).toISOString();
  return `<time datetime="${exact}" title="${exact.replace('T', ' ').slice(0, 19)} UTC">${ago(ms, now)}</time>`;
}
