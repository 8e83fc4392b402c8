import { TowncrierError } from '../core/errors.ts';

/** The same answer for what never was and for what is another newsroom's. */
export function notFound(noun: 'article' | 'post' | 'channel'): TowncrierError {
  return new TowncrierError('not_found', `${noun}_not_found`, `There is no ${noun} of that id.`, {
    remedy: `List the ${noun}s to find its id.`,
  });
}
