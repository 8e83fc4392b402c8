import { z } from 'zod';
import { TowncrierError } from '../core/errors.ts';
import { contrastRatio } from './contrast.ts';

/** WCAG 2.2 success criterion 1.4.3, level AA for text of any size: https://www.w3.org/TR/WCAG22/ (2026-11-22). */
const leastContrast = 4.5;

const colour = z.string().regex(/^#[0-9a-f]{6}$/iu, 'A colour is written #rrggbb.');

/** A newsroom's look on cards. `name` is the footer of cards whose article names no publisher. */
const brand = z.object({
  accent: colour,
  paper: colour,
  ink: colour,
  name: z.string().nullable(),
  fontFamily: z.enum(['Noto Serif', 'Noto Sans']).optional(),
});
export type Brand = z.infer<typeof brand>;

export const defaultBrand: Brand = { accent: '#a8201a', paper: '#f8f5ee', ink: '#1c1b19', name: null };

/**
 * The brand, if its cards can be read.
 * @throws TowncrierError `card_brand_invalid`, `card_contrast_low`
 */
export function checkBrand(candidate: Brand): Brand {
  const parsed = brand.safeParse(candidate);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new TowncrierError(
      'validation',
      'card_brand_invalid',
      issue?.message ?? 'The brand is not valid.',
      {
        field: issue?.path.join('.'),
        remedy: 'Write colours as #rrggbb and name one of the fonts Noto Serif or Noto Sans.',
      },
    );
  }
  for (const field of ['ink', 'accent'] as const) {
    const ratio = contrastRatio(parsed.data[field], parsed.data.paper);
    if (ratio >= leastContrast) continue;
    throw new TowncrierError(
      'validation',
      'card_contrast_low',
      `The ${field} colour has a contrast of ${ratio.toFixed(1)} to 1 on the paper colour; text needs ${leastContrast} to 1.`,
      { field, remedy: `Choose a darker or lighter ${field} colour, or another paper colour.` },
    );
  }
  return parsed.data;
}
