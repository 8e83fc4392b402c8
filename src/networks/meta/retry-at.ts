import { z } from 'zod';
import { type AnswerHeaders, header } from '../ending.ts';

// https://developers.facebook.com/docs/graph-api/overview/rate-limiting (2026-11-22): the business header says in
// minutes when calls are let in again; further calls until then make it longer. The app header has percentages only.
const usage = z.record(
  z.string(),
  z.array(z.looseObject({ estimated_time_to_regain_access: z.number().optional() })),
);
const longestMs = 24 * 3_600_000;

/** When Graph will take calls again; `defaultMs` from now where no header says. */
export function graphRetryAt(headers: AnswerHeaders, now: number, defaultMs: number): Date {
  const waits = [minutes(header(headers, 'x-business-use-case-usage')) * 60_000, seconds(headers) * 1000];
  const longest = Math.max(...waits);
  return new Date(now + (longest > 0 ? Math.min(longest, longestMs) : defaultMs));
}

function minutes(text: string | undefined): number {
  if (text === undefined) return 0;
  try {
    const entries = Object.values(usage.parse(JSON.parse(text))).flat();
    return Math.max(0, ...entries.map((entry) => entry.estimated_time_to_regain_access ?? 0));
  } catch {
    return 0;
  }
}

function seconds(headers: AnswerHeaders): number {
  const text = header(headers, 'retry-after');
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : 0;
}
