import { Unavailable } from './errors.ts';

/** The rows of a page, or `Unavailable` when the page says that it has more than it shows. */
export function wholePage<T>(rows: readonly T[], announced: number): readonly T[] {
  if (rows.length >= announced) return rows;
  throw new Unavailable({
    code: 'unavailable',
    message: 'The network showed only a part of its list.',
    remedy: 'Towncrier asks again.',
  });
}
