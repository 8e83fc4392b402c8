import sharp from 'sharp';
import type { CardSpec } from '../core/card.ts';
import { type Brand, checkBrand, defaultBrand } from './brand.ts';
import { loadCardFonts } from './card-fonts.ts';
import { readCardTemplate } from './card-template.ts';
import { cardWords } from './card-words.ts';
import { checkDrawable } from './check-drawable.ts';
import { drawableText } from './drawable-text.ts';
import { fitCard } from './fit-card.ts';
import { cardHeight, cardWidth, drawSvg } from './set-type.ts';

const jpegQuality = 88;

export interface DrawnCard {
  readonly jpeg: Buffer;
  readonly width: 1080;
  readonly height: 1350;
  readonly mime: 'image/jpeg';
  /** The card's own words. */
  readonly alt: string;
}

export interface CardDrawer {
  /** The look, for telling two drawers' pictures apart. */
  readonly brand: Brand;
  /**
   * Draws one card: 1080 x 1350 pixels, JPEG in sRGB. The same words give the same bytes.
   * @throws TowncrierError `card_text_missing`, `card_text_too_long`, `card_glyph_missing`, `card_right_to_left`
   */
  draw(spec: CardSpec): Promise<DrawnCard>;
}

export interface CardDrawerOptions {
  /** Folder of `card.css`, `headline.html`, `quote.html` and `point.html`. */
  readonly templatesDir: string;
  readonly brand?: Brand;
}

/** A drawer for one newsroom's brand. Fonts and templates are read at the first card and kept. */
export function createCardDrawer(options: CardDrawerOptions): CardDrawer {
  const brand = checkBrand(options.brand ?? defaultBrand);
  const fontsOnce = keepOnce(loadCardFonts);
  const templateOnce = {
    headline: keepOnce(() => readCardTemplate(options.templatesDir, 'headline')),
    quote: keepOnce(() => readCardTemplate(options.templatesDir, 'quote')),
    point: keepOnce(() => readCardTemplate(options.templatesDir, 'point')),
  };
  return {
    brand,
    async draw(spec) {
      const loaded = await fontsOnce();
      const { template: name, slots, alt } = cardWords(spec, brand.name);
      const template = await templateOnce[name]();
      const words: Record<string, string | null> = {};
      for (const [slot, text] of Object.entries(slots)) {
        const drawn = drawableText(text ?? '');
        checkDrawable(drawn, slot, loaded);
        words[slot] = drawn === '' ? null : drawn;
      }
      const display = loaded.stack(brand.fontFamily ?? 'Noto Serif');
      const variables = {
        '--accent': brand.accent,
        '--paper': brand.paper,
        '--ink': brand.ink,
        '--display': display,
        '--text': loaded.stack('Noto Sans'),
      };
      const wordStyle = { fontFamily: display, fontWeight: '600' };
      const tree = await fitCard({ template, slots: words, variables, wordStyle, fonts: loaded.fonts });
      const svg = await drawSvg(tree, loaded.fonts);
      const jpeg = await sharp(Buffer.from(svg))
        .flatten({ background: brand.paper })
        .toColourspace('srgb')
        .jpeg({ quality: jpegQuality, chromaSubsampling: '4:4:4' })
        .toBuffer();
      return { jpeg, width: cardWidth, height: cardHeight, mime: 'image/jpeg', alt };
    },
  };
}

/** Reads at the first call and keeps the answer; a failure is not kept, so a full file table passes. */
function keepOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
