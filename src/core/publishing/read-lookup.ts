import { mayBeAbsent, nextLookupIn, secondReadGap } from './lookup-schedule.ts';

/** What a lookup's answer means for the doubt. */
export type LookupVerdict =
  | { readonly verdict: 'found' }
  /** Proven: two reads after the quiet period, far enough apart. */
  | { readonly verdict: 'absent' }
  | { readonly verdict: 'again'; readonly inSeconds: number; readonly counted: boolean }
  | { readonly verdict: 'spent' };

export interface LookupReading {
  readonly answer: 'found' | 'absent' | 'unknown';
  /** When the read was started. */
  readonly secondsInDoubt: number;
  readonly quietSeconds: number;
  readonly absentReads: number;
  readonly secondsSinceAbsent: number | null;
}

/** Judges one lookup. A read that failed says nothing: it is never taken for "absent". */
export function readLookup(reading: LookupReading): LookupVerdict {
  const { answer, secondsInDoubt, quietSeconds, absentReads, secondsSinceAbsent } = reading;
  if (answer === 'found') return { verdict: 'found' };
  const apart = secondsSinceAbsent === null || secondsSinceAbsent >= secondReadGap(quietSeconds);
  const counted = answer === 'absent' && mayBeAbsent(secondsInDoubt, quietSeconds) && apart;
  if (counted && absentReads >= 1) return { verdict: 'absent' };
  const inSeconds = nextLookupIn(secondsInDoubt, quietSeconds, counted);
  return inSeconds === null ? { verdict: 'spent' } : { verdict: 'again', inSeconds, counted };
}
