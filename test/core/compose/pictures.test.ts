import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../src/core/excerpt.ts';
import { article, one, points, words } from '../support/harbour-article.ts';

describe('pictures', () => {
  const image = { url: 'https://example.com/a.jpg', width: 1200, height: 800 };

  it('are wished for only where the network needs them', () => {
    expect(one('x', 'headline', { article: { ...article, image } }).pictures).toEqual([]);
    expect(one('facebook', 'quote').pictures).toEqual([]);
  });

  it.each([
    [image, 'article'],
    [{ ...image, width: 2000 }, 'card'],
    [{ ...image, width: 200, height: 200 }, 'card'],
    [{ url: image.url }, 'card'],
    [null, 'card'],
  ])('of %j for a headline on Instagram come from the %s', (given, from) => {
    expect(
      one('instagram', 'headline', { article: { ...article, image: given } }).pictures.map(
        (picture) => picture.from,
      ),
    ).toEqual([from]);
  });

  it('of the article are described, by the headline where the page says nothing', () => {
    for (const [alt, expected] of [
      ['Cranes at dawn', 'Cranes at dawn'],
      [' ', 'Turku opens its new harbour'],
    ] as const) {
      const { pictures } = one('instagram', 'headline', {
        article: { ...article, image: { ...image, alt } },
      });
      expect(pictures).toMatchObject([{ image: { alt: expected } }]);
    }
  });

  it('are a quote card, and a numbered card for every point', () => {
    expect(one('instagram', 'quote').pictures).toEqual([
      {
        from: 'card',
        card: {
          kind: 'quote',
          text: words,
          speaker: 'Ada Berg',
          role: 'Mayor',
          source: 'example.com',
          language: 'en',
        },
      },
    ]);
    expect(one('instagram', 'keyPoints').pictures).toMatchObject([
      { card: { kind: 'point', text: 'cleaner air', number: 1, of: 2 } },
      { card: { kind: 'point', text: 'shorter trips', number: 2, of: 2 } },
    ]);
  });

  it('are at most as many as a carousel takes', () => {
    const many: Excerpt = { ...points, items: Array.from({ length: 14 }, (_, index) => `point ${index}`) };
    expect(one('instagram', 'keyPoints', { excerpts: [many] }).pictures).toHaveLength(10);
  });
});
