import { TowncrierError } from '../core/errors.ts';
import type { CardFonts } from './card-fonts.ts';
import { scriptOf } from './script-of.ts';

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u202a-\u202e\u2066-\u2069]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Refuses words that a card would show wrongly: right-to-left text, and characters without a glyph.
 * @throws TowncrierError `card_right_to_left`, `card_glyph_missing`
 */
export function checkDrawable(words: string, field: string, fonts: CardFonts): void {
  const turned = rightToLeft.exec(words)?.[0];
  if (turned !== undefined) {
    throw new TowncrierError(
      'validation',
      'card_right_to_left',
      `The card's text holds right-to-left text (${scriptOf(turned)}), which the card renderer cannot order correctly.`,
      { field, remedy: 'Attach a picture of your own instead of a drawn card.' },
    );
  }
  const missing = [
    ...new Set(
      [...segmenter.segment(words)].map(({ segment }) => segment).filter((each) => !fonts.draws(each)),
    ),
  ];
  if (missing.length === 0) return;
  const scripts = [...new Set(missing.map(scriptOf))].join(', ');
  const shown = missing.slice(0, 8).map(named).join(', ');
  throw new TowncrierError(
    'validation',
    'card_glyph_missing',
    `The card fonts have no glyph for ${shown}${missing.length > 8 ? ' and others' : ''} (${scripts}).`,
    {
      field,
      remedy:
        'Take these characters out of the text, or attach a picture of your own instead of a drawn card.',
      details: { characters: missing, scripts },
    },
  );
}

function named(character: string): string {
  const codes = [...character].map((letter) =>
    (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  );
  return `“${character}” U+${codes.join(' U+')}`;
}
