import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitKeyPoints, type KeyPointsView } from '../../../src/core/fit/fit-key-points.ts';
import { measure } from '../../../src/core/measure.ts';
import { xRules } from '../../../src/networks/x/rules.ts';

const draw = ({ intro, items, more, hashtags, link }: KeyPointsView) =>
  [intro ?? '', ...items.map((item) => `• ${item}`), more ? '…' : '', hashtags.join(' '), link ?? '']
    .join('\n')
    .trim();
const view = (intro: string, items: readonly string[]): KeyPointsView => ({
  intro,
  items,
  more: false,
  hashtags: ['#municipalities'],
  link: 'https://example.com/',
});
const shortened = (full: KeyPointsView, announced = true) =>
  fitKeyPoints(full, announced, 'en', draw, xRules);
const words = (count: number) => Array(count).fill('word').join(' ');

describe('key points that do not fit', () => {
  it('lose hashtags before items', () => {
    const fitted = shortened(view(words(18), [words(20), words(10)]));
    expect(fitted.view).toMatchObject({ hashtags: [], more: false });
    expect(fitted.view.items).toHaveLength(2);
  });

  it('lose their last items before any word, and say so', () => {
    const fitted = shortened(view(words(5), [words(15), words(15), words(15), words(15)]));
    expect(fitted.view.items).toEqual([words(15), words(15)]);
    expect(fitted.text).toContain('\n…\n');
  });

  it('lose a headline that announces nothing before they are less than two', () => {
    const fitted = shortened(view(words(10), [words(25), words(22), words(20)]), false);
    expect(fitted.view).toMatchObject({ intro: null, items: [words(25), words(22)], more: false });
  });

  it('keep their link and one point at least', () => {
    const fitted = shortened(view(words(10), [words(100)]));
    expect(fitted.fits).toBe(true);
    expect(fitted.view.link).not.toBeNull();
    expect(fitted.view.items[0]).toMatch(/^word.*word…$/);
  });

  it('are never over the limit, and every item is one of the article or a beginning of it', () => {
    const text = fc.integer({ min: 1, max: 60 }).map(words);
    fc.assert(
      fc.property(
        text,
        fc.array(text, { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        (intro, items, announced) => {
          const fitted = shortened(view(intro, items), announced);
          expect(fitted.fits).toBe(true);
          expect(measure(fitted.text, xRules)).toBeLessThanOrEqual(280);
          for (const [index, item] of fitted.view.items.entries()) {
            expect(items[index]?.startsWith(item.replace(/…$/, ''))).toBe(true);
          }
          expect(fitted.view.more).toBe(announced && fitted.view.items.length < items.length);
        },
      ),
    );
  });
});
