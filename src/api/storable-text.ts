import type { FastifyInstance } from 'fastify';
import { TowncrierError } from '../core/errors.ts';

/** Deeper than any body of ours; a deeper one is an attack on whoever walks it. */
const deepest = 32;

/**
 * PostgreSQL stores neither U+0000 nor half a surrogate pair, and a network would answer either with an error
 * of its own; so both are refused at the door, by name.
 */
export function refuseUnstorableText(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const faults = unstorable(request.body);
    if (faults.length === 0) return;
    throw new TowncrierError(
      'validation',
      'text_unstorable',
      'The body holds characters that cannot be stored.',
      {
        details: { errors: faults },
      },
    );
  });
}

function unstorable(body: unknown): { pointer: string; code: string; message: string }[] {
  // A list of things to look at instead of recursion: depth is the sender's choice.
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value: body, pointer: '', depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, pointer, depth } = at;
    if (typeof value === 'string' && !isStorable(value)) {
      return [{ pointer, code: 'text_unstorable', message: 'Holds U+0000 or half a surrogate pair.' }];
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest)
      return [{ pointer, code: 'too_deep', message: `Nested deeper than ${deepest} levels.` }];
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key))
        return [{ pointer, code: 'text_unstorable', message: 'A member has an unstorable name.' }];
      open.push({ value: inner, pointer: `${pointer}/${key}`, depth: depth + 1 });
    }
  }
  return [];
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
