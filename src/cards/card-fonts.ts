import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SatoriOptions } from 'satori';
import { fontCharacters } from './font-characters.ts';

type FontFamily = 'Noto Serif' | 'Noto Sans';
type Font = SatoriOptions['fonts'][number];

export interface CardFonts {
  /** One array for the drawer's life: satori keeps parsed fonts by the array's identity. */
  readonly fonts: Font[];
  /** CSS font-family list: the family's subsets in order, so that a letter of another subset finds its twin. */
  stack(family: FontFamily): string;
  /** Whether some font draws all code points of the character together. */
  draws(character: string): boolean;
}

// Fontsource cuts a family into subsets; satori picks one font per name and weight, so each subset has its own name.
const subsets = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'];
const families = [
  { family: 'Noto Serif', slug: 'noto-serif', weights: [500, 600], subsets: [...subsets, 'math'] },
  { family: 'Noto Sans', slug: 'noto-sans', weights: [400, 600], subsets },
] as const;

const require = createRequire(import.meta.url);

/** Reads the cards' fonts from the Fontsource packages: Latin, Vietnamese, Cyrillic, Greek and serif mathematics. */
export async function loadCardFonts(): Promise<CardFonts> {
  const files = families.flatMap(({ family, slug, weights, subsets }) =>
    subsets.flatMap((subset) => weights.map((weight) => ({ family, slug, subset, weight }))),
  );
  const fonts = await Promise.all(
    files.map(async ({ family, slug, subset, weight }): Promise<Font & { data: Buffer }> => {
      const path = require.resolve(`@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff`);
      return { name: `${family} ${subset}`, data: await readFile(path), weight, style: 'normal' };
    }),
  );
  const drawn = fonts.map((font) => fontCharacters(font.data));
  return {
    fonts,
    stack: (family) => {
      const wanted = families.find((entry) => entry.family === family) ?? families[0];
      return wanted.subsets.map((subset) => `'${family} ${subset}'`).join(', ');
    },
    draws: (character) => {
      const codes = [...character].map((letter) => letter.codePointAt(0) ?? 0);
      return drawn.some((characters) => codes.every((code) => characters.has(code)));
    },
  };
}
