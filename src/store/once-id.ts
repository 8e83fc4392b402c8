import { createHash } from 'node:crypto';
import { newId } from './ids.ts';

/**
 * The id of what a call creates. A call that names itself (`Idempotency-Key`) gets the same id each time, so
 * that repeating it after a crash between COMMIT and the answer finds what the first try made.
 */
export function onceId(kind: string, by: { readonly newsroomId: string; readonly callKey?: string }): string {
  if (by.callKey === undefined) return newId(kind);
  const digest = createHash('sha256')
    .update(JSON.stringify([by.newsroomId, kind, by.callKey]))
    .digest();
  return `${kind}_${BigInt(`0x${digest.toString('hex')}`)
    .toString(36)
    .padStart(50, '0')
    .slice(-20)}`;
}
