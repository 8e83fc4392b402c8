import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fitImage } from '../../../src/cards/fit-image.ts';

const target = { minRatio: 0.8, maxRatio: 1.91, maxBytes: 8_000_000, minWidth: 320, maxWidth: 1440 };
const plain = (width: number, height: number, background = '#3060a0') =>
  sharp({ create: { width, height, channels: 3, background } });

describe('an article’s picture', () => {
  test.for([
    [1600, 900, false],
    [1000, 1000, false],
    [800, 1000, false],
    [400, 2000, true],
    [3000, 500, true],
    [2999, 1571, false],
    [1441, 754, true],
  ] as const)('of %i by %i gets an allowed shape', async ([width, height, cropped]) => {
    const fitted = await fitImage(await plain(width, height).png().toBuffer(), target);
    const found = await sharp(fitted.jpeg).metadata();
    expect([found.format, found.width, found.height]).toEqual(['jpeg', fitted.width, fitted.height]);
    expect(fitted.cropped).toBe(cropped);
    expect(fitted.width / fitted.height).toBeGreaterThanOrEqual(0.8);
    expect(fitted.width / fitted.height).toBeLessThanOrEqual(1.91);
    expect(fitted.width).toBeLessThanOrEqual(1440);
  });

  test('stands upright, in sRGB, and says nothing of where it was taken', async () => {
    const lying = await plain(900, 600)
      .withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitude: '60/1 10/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    expect((await sharp(lying).metadata()).orientation).toBe(6);
    const { jpeg } = await fitImage(lying, { ...target, minRatio: 0.5 });
    const found = await sharp(jpeg).metadata();
    expect([found.width, found.height, found.space]).toEqual([600, 900, 'srgb']);
    expect([found.exif, found.xmp, found.iptc, found.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('with transparency stands on white', async () => {
    const clear = sharp({ create: { width: 400, height: 400, channels: 4, background: '#00000000' } });
    const { jpeg } = await fitImage(await clear.png().toBuffer(), target);
    const { channels } = await sharp(jpeg).stats();
    expect(Math.min(...channels.map(({ min }) => min))).toBeGreaterThanOrEqual(254);
  });

  test('is cropped around what draws the eye, not in the middle', async () => {
    const face = await plain(200, 200, '#e8a070').png().toBuffer();
    const wide = await plain(2400, 400, '#808080')
      .composite([{ input: face, left: 2150, top: 100 }])
      .png()
      .toBuffer();
    const { jpeg, cropped } = await fitImage(wide, target);
    const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
    let warm = 0;
    for (let at = 0; at < data.length; at += 3) if ((data[at] ?? 0) - (data[at + 2] ?? 0) > 60) warm += 1;
    expect(cropped).toBe(true);
    expect(warm).toBeGreaterThan(30_000);
  });

  test('gives up quality for the network’s size, and says so where that is not enough', async () => {
    const noise = sharp({
      create: {
        width: 800,
        height: 800,
        channels: 3,
        background: '#000000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });
    const bytes = await noise.png().toBuffer();
    const free = await fitImage(bytes, target);
    const tight = await fitImage(bytes, { ...target, maxBytes: Math.floor(free.jpeg.length * 0.7) });
    expect(tight.jpeg.length).toBeLessThanOrEqual(free.jpeg.length * 0.7);
    await expect(fitImage(bytes, { ...target, maxBytes: 5000 })).rejects.toMatchObject({
      code: 'image_too_large',
    });
  });
});

describe('refused', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect width="9" height="9"/></svg>',
  );
  const frames = async () => {
    const frame = (colour: string) => plain(400, 400, colour).png().toBuffer();
    return sharp([await frame('#ff0000'), await frame('#00ff00')], { join: { animated: true } });
  };
  test('drawings, which may hold scripts and addresses', async () => {
    await expect(fitImage(svg, target)).rejects.toMatchObject({ kind: 'validation', code: 'image_format' });
  });
  test('animations', async () => {
    const webp = await (await frames()).webp().toBuffer();
    const gif = await (await frames()).gif().toBuffer();
    await expect(fitImage(webp, target)).rejects.toMatchObject({ code: 'image_animated' });
    await expect(fitImage(gif, target)).rejects.toMatchObject({
      code: expect.stringMatching(/image_(animated|format)/u),
    });
  });
  test('pixel bombs, before they are decoded', async () => {
    const bomb = await plain(12_000, 12_000).png().toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = process.cpuUsage();
    await expect(fitImage(bomb, target)).rejects.toMatchObject({ code: 'image_too_large' });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });
  test('what is no picture, half a picture, and too small a picture', async () => {
    await expect(fitImage(Buffer.from('<html>'), target)).rejects.toMatchObject({ code: 'image_unreadable' });
    const whole = await plain(900, 900).jpeg().toBuffer();
    await expect(fitImage(whole.subarray(0, 400), target)).rejects.toMatchObject({
      code: 'image_unreadable',
    });
    const small = await plain(200, 200).jpeg().toBuffer();
    await expect(fitImage(small, target)).rejects.toMatchObject({ code: 'image_too_small' });
  });
});
