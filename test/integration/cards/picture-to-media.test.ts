import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCardDrawer } from '../../../src/cards/draw-card.ts';
import { createPictures } from '../../../src/cards/picture-to-media.ts';
import type { Picture } from '../../../src/core/compose-input.ts';
import { instagramRules } from '../../../src/networks/instagram/rules.ts';
import { createMediaFolder } from '../../../src/store/media-folder.ts';

const templatesDir = new URL('../../../templates/cards/', import.meta.url).pathname;
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'towncrier-pictures-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

function setUp(fetched: Buffer = Buffer.from('')) {
  const drawer = createCardDrawer({ templatesDir });
  const folder = createMediaFolder(dir);
  let draws = 0;
  const counting: typeof drawer = {
    ...drawer,
    draw(spec) {
      draws += 1;
      return drawer.draw(spec);
    },
  };
  const publicUrl = 'https://news.example';
  const pictures = createPictures({ drawer: counting, folder, publicUrl, fetchImage: async () => fetched });
  return { pictures, folder, draws: () => draws };
}

const card = (headline: string): Picture => ({
  from: 'card',
  card: { kind: 'headline', headline, source: null, language: 'en' },
});

test('a card becomes media at an address made of its hash, once for the same words', async () => {
  const { pictures, folder, draws } = setUp();
  const [first, second] = await Promise.all([
    pictures.make(card('Bridge opens'), instagramRules),
    pictures.make(card('Bridge opens'), instagramRules),
  ]);
  expect(second).toEqual(first);
  expect(draws()).toBe(1);
  expect(first).toMatchObject({
    url: `https://news.example/media/${first.sha256}.jpg`,
    mime: 'image/jpeg',
    width: 1080,
    height: 1350,
    alt: 'Bridge opens',
  });
  expect((await sharp((await folder.read(first.sha256)) ?? Buffer.from('')).metadata()).width).toBe(1080);
});

test('a refused card is refused again, not remembered as drawn', async () => {
  const { pictures, draws } = setUp();
  for (const _ of [1, 2]) {
    await expect(pictures.make(card('今日'), instagramRules)).rejects.toMatchObject({
      code: 'card_glyph_missing',
    });
  }
  expect(draws()).toBe(2);
});

test('an article’s picture is fitted to the network and keeps its own description', async () => {
  const wide = await sharp({ create: { width: 3000, height: 900, channels: 3, background: '#204060' } })
    .png()
    .toBuffer();
  const { pictures } = setUp(wide);
  const alt = 'A very long description. '.repeat(60).trim();
  const made = await pictures.make(
    { from: 'article', image: { url: 'https://news.example/a.png', alt } },
    instagramRules,
  );
  expect(made.width / made.height).toBeLessThanOrEqual(1.91);
  expect(made.width).toBeLessThanOrEqual(1440);
  expect(made.alt.length).toBeLessThanOrEqual(1000);
  expect(made.alt).toMatch(/description\.…$/u);
});
