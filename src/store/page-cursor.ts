import { z } from 'zod';
import { TowncrierError } from '../core/errors.ts';

const place = z.tuple([z.iso.datetime().nullable(), z.string().regex(/^[\w-]{1,64}$/)]);
/** Where a list's last page ended: the sort instant (null: undated) and the id. */
export type Place = z.infer<typeof place>;

/** Opaque to callers; it names a place in their own list and nothing else, so it needs no signature. */
export const writeCursor = (at: Place): string => Buffer.from(JSON.stringify(at)).toString('base64url');

/** Throws `usage` for anything that `writeCursor` did not make. */
export function readCursor(cursor: string): Place {
  try {
    const read = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (writeCursor(read) === cursor) return read;
  } catch {
    // Anything unreadable is refused below, in the same words as a changed one.
  }
  throw new TowncrierError('usage', 'cursor_invalid', 'This cursor was not made by Towncrier.', {
    field: 'cursor',
    remedy: 'Use the nextCursor of the page before, unchanged, or none for the first page.',
  });
}
