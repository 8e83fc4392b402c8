import sharp from 'sharp';
import type { CardSpec } from '../core/card.ts';
import { type Brand, checkBrand, defaultBrand } from './brand.ts';
import { type CardFonts, loadCardFonts } from './card-fonts.ts';
import { type CardTemplate, readCardTemplate } from './card-template.ts';
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
   * @throws TowncrierError `card_text_too_long`, `card_glyph_missing`, `card_right_to_left`
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
  let fonts: Promise<CardFonts> | undefined;
  const templates = new Map<string, Promise<CardTemplate>>();
  const templateOf = (name: string): Promise<CardTemplate> => {
    const template = templates.get(name) ?? readCardTemplate(options.templatesDir, name);
    templates.set(name, template);
    return template;
  };
  return {
    brand,
    async draw(spec) {
      fonts ??= loadCardFonts();
      const loaded = await fonts;
      const { template: name, slots, alt } = cardWords(spec, brand.name);
      const template = await templateOf(name);
      const words: Record<string, string | null> = {};
      for (const [slot, text] of Object.entries(slots)) {
        words[slot] = text === null ? null : drawableText(text);
        checkDrawable(words[slot] ?? '', slot, loaded);
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
      const { tree } = await fitCard({ template, slots: words, variables, wordStyle, fonts: loaded.fonts });
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
