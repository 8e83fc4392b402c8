import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { defaultBrand } from '../../../src/cards/brand.ts';
import { createCardDrawer, type DrawnCard } from '../../../src/cards/draw-card.ts';
import type { CardSpec } from '../../../src/core/card.ts';
import { TowncrierError } from '../../../src/core/errors.ts';
import { inkedBox } from './pixels.ts';

const templatesDir = new URL('../../../templates/cards/', import.meta.url).pathname;
const drawer = createCardDrawer({ templatesDir });

const sentence = 'The harbour will stay open to every ship that keeps our rules, and we will keep them too. ';
const headline = (text: string, language = 'en'): CardSpec => ({
  kind: 'headline',
  headline: text,
  source: 'Harbour Times',
  language,
});
const quote = (text: string, more: { language?: string; role?: string | null } = {}): CardSpec => ({
  kind: 'quote',
  text,
  speaker: 'Ana Ruiz',
  role: more.role === undefined ? 'Mayor of Port Aldo' : more.role,
  source: 'Harbour Times',
  language: more.language ?? 'en',
});
const point = (text: string, intro: string | null = 'What changes on Monday'): CardSpec => ({
  kind: 'point',
  text,
  intro,
  number: 2,
  of: 3,
  source: null,
  language: 'en',
});

const samples: Record<string, CardSpec> = {
  'one word': headline('Rain'),
  'a long headline': headline(
    'Council votes to move the harbour railway underground after nine years of argument, four inquiries and one election',
  ),
  'a 44-letter word': headline('Epäjärjestelmällistyttämättömyydellänsäkään ministeri selvisi', 'fi'),
  'a 63-letter word': headline('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', 'de'),
  'a web address of 150 characters': headline(`https://example.org/${'harbour-railway/'.repeat(8)}`),
  '120 letters without any break': headline('x'.repeat(120)),
  'a quote of 600 characters': quote(sentence.repeat(7).slice(0, 600)),
  'a quote and a long role': quote(sentence, {
    role: 'Deputy Director General for Regional Harbour Development, Fisheries, Dredging and Coastal Railways',
  }),
  'a quote without a role': quote('No.', { role: null }),
  'a point': point('personnel exchange'),
  'a point without an introduction': point('Trains leave every ten minutes', null),
  'a point under a long introduction': point('Trains leave every ten minutes', sentence),
  Greek: headline('Η πόλη αξίζει καθαρό αέρα: ᾠδὴ σε πολυτονικό', 'el'),
  Cyrillic: headline('Ми відбудуємо кожну школу, Ђорђе їде й ґанок', 'uk'),
  'Vietnamese, Polish and Turkish letters': headline('Việt Nam, Łódź ve İstanbul Žižkov'),
};

describe('every card', () => {
  test.for(Object.entries(samples))('keeps all ink in the centre square: %s', async ([, spec]) => {
    const card = await drawer.draw(spec);
    const ink = await inkedBox(card.jpeg, defaultBrand.paper);
    expect(ink.right).toBeGreaterThan(ink.left);
    expect(ink.left).toBeGreaterThanOrEqual(60);
    expect(ink.right).toBeLessThanOrEqual(1080 - 60);
    expect(ink.top).toBeGreaterThanOrEqual(135);
    expect(ink.bottom).toBeLessThanOrEqual(1215);
  });

  test('is a JPEG in sRGB of 1080 by 1350 pixels, well under eight megabytes, without metadata', async () => {
    const { jpeg } = await drawer.draw(quote(sentence.repeat(6)));
    const { format, space, width, height, exif } = await sharp(jpeg).metadata();
    expect({ format, space, width, height, exif }).toEqual({
      format: 'jpeg',
      space: 'srgb',
      width: 1080,
      height: 1350,
      exif: undefined,
    });
    expect(jpeg.length).toBeLessThan(1_000_000);
  });

  test('is the same bytes for the same words, also from another drawer', async () => {
    const first = await drawer.draw(quote(sentence));
    const second = await createCardDrawer({ templatesDir }).draw(quote(sentence));
    expect(second.jpeg.equals(first.jpeg)).toBe(true);
  });

  test('shows other words as another picture, also where only a far letter differs', async () => {
    const first = await drawer.draw(quote(`${sentence}End`));
    const second = await drawer.draw(quote(`${sentence}Enb`));
    expect(second.jpeg.equals(first.jpeg)).toBe(false);
  });

  test('shows no soft hyphen inside a line', async () => {
    const soft: CardSpec = {
      kind: 'quote',
      text: 'Rind\u00adfleisch?',
      speaker: 'Ana Ru\u00adiz',
      role: '',
      source: null,
      language: 'de',
    };
    const plain: CardSpec = { ...soft, text: 'Rindfleisch?', speaker: 'Ana Ruiz', role: null };
    expect((await drawer.draw(soft)).jpeg.equals((await drawer.draw(plain)).jpeg)).toBe(true);
  });

  test('takes words as data: markup, styles and Liquid are shown, not obeyed', async () => {
    const words = '<style>.card{background:#000000}</style> {{ source }} &amp; <b>bold</b> var(--accent)';
    const card = await drawer.draw(headline(words));
    expect(card.alt).toBe(words);
    const ink = await inkedBox(card.jpeg, defaultBrand.paper);
    expect(ink.top).toBeGreaterThanOrEqual(135);
  });
});

describe('the alternative text', () => {
  test('is the words of a quote in the marks of its language, with speaker and role', async () => {
    const card = await drawer.draw(quote('Emme väisty.', { language: 'fi-FI', role: 'pormestari' }));
    expect(card.alt).toBe('”Emme väisty.” — Ana Ruiz, pormestari');
    expect((await drawer.draw(quote('Nous restons.', { language: 'fr', role: null }))).alt).toBe(
      '«\u00a0Nous restons.\u00a0» — Ana Ruiz',
    );
  });
  test('says which point of how many', async () => {
    expect((await drawer.draw(point('personnel exchange'))).alt).toBe(
      'What changes on Monday 2/3: personnel exchange',
    );
  });
});

describe('what cannot be shown well is refused', () => {
  test.for([
    ['今日', 'card_glyph_missing', 'Han', '今'],
    ['Snow ☃ in May', 'card_glyph_missing', 'emoji', '☃'],
    ['Party 👩‍👩‍👧 time', 'card_glyph_missing', 'emoji', '👩'],
    ['Go → there', 'card_glyph_missing', 'symbols', '→'],
    ['ข่าว', 'card_glyph_missing', 'Thai', 'U+0E02'],
    ['שלום', 'card_right_to_left', 'Hebrew', 'right-to-left'],
    ['safe \u202e txet', 'card_right_to_left', 'right-to-left', 'order'],
  ] as const)('by name: %s', async ([words, code, script, shown]) => {
    const refused = drawer.draw(headline(words));
    await expect(refused).rejects.toMatchObject({ kind: 'validation', code, field: 'headline' });
    await expect(refused).rejects.toThrow(script);
    await expect(refused).rejects.toThrow(shown);
  });
  test('a name without glyphs is refused as the speaker', async () => {
    const spec: CardSpec = {
      kind: 'quote',
      text: 'Yes.',
      speaker: '村上春樹',
      role: null,
      source: null,
      language: 'en',
    };
    await expect(drawer.draw(spec)).rejects.toMatchObject({ code: 'card_glyph_missing', field: 'speaker' });
  });
  test('a text too long for the smallest legible size', async () => {
    await expect(drawer.draw(quote(sentence.repeat(16)))).rejects.toMatchObject({
      kind: 'validation',
      code: 'card_text_too_long',
      field: 'quote',
      remedy: expect.stringContaining('sentence'),
    });
  });
  test('a card without words', async () => {
    await expect(drawer.draw(headline(' \u200b '))).rejects.toMatchObject({ code: 'card_text_missing' });
  });
  test('a brand whose words could not be read', () => {
    const pale = { ...defaultBrand, ink: '#aaaaaa' };
    expect(() => createCardDrawer({ templatesDir, brand: pale })).toThrow(/contrast of 2\.\d to 1/u);
    const named = { ...defaultBrand, accent: 'red' };
    expect(() => createCardDrawer({ templatesDir, brand: named })).toThrow(/#rrggbb/u);
  });
});

test('a newsroom’s own colours and sans serif letters are used', async () => {
  const brand = {
    accent: '#005f73',
    paper: '#dfe8f5',
    ink: '#101010',
    name: 'Port Aldo Post',
    fontFamily: 'Noto Sans' as const,
  };
  const card = await createCardDrawer({ templatesDir, brand }).draw(point('personnel exchange'));
  expect((await inkedBox(card.jpeg, brand.paper)).top).toBeGreaterThanOrEqual(135);
  const serif = await createCardDrawer({ templatesDir, brand: { ...brand, fontFamily: 'Noto Serif' } }).draw(
    point('personnel exchange'),
  );
  expect(serif.jpeg.equals(card.jpeg)).toBe(false);
});

test('any words are either inside the centre square or refused as too long', async () => {
  const word = fc.string({ unit: fc.constantFrom(...'aeinorstäßжщωΔ-/.9’'), minLength: 1, maxLength: 70 });
  const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((each) => each.join(' '));
  await fc.assert(
    fc.asyncProperty(words, words, async (text, speaker) => {
      const spec: CardSpec = { kind: 'quote', text, speaker, role: null, source: speaker, language: 'de' };
      const card = await drawer.draw(spec).catch((error: unknown) => error);
      if (error(card) === 'card_text_too_long') return;
      const ink = await inkedBox((card as DrawnCard).jpeg, defaultBrand.paper);
      expect(ink.left).toBeGreaterThanOrEqual(60);
      expect(ink.right).toBeLessThanOrEqual(1080 - 60);
      expect(ink.top).toBeGreaterThanOrEqual(135);
      expect(ink.bottom).toBeLessThanOrEqual(1215);
    }),
    { numRuns: 25, examples: [['Rain', 'Ana Ruiz']] },
  );
});

function error(result: unknown): string | null {
  return result instanceof TowncrierError ? result.code : null;
}
