import fc from 'fast-check';
import twitterText from 'twitter-text';
import { describe, expect, it } from 'vitest';
import { hashtags } from '../../src/core/hashtags.ts';

describe('hashtags', () => {
  it.each([
    [['climate change'], ['#ClimateChange']],
    [['6G'], ['#6G']],
    [['COVID-19'], ['#COVID19']],
    [["Côte d'Ivoire"], ['#CôtedIvoire']],
    [['iPhone sales'], ['#iPhoneSales']],
    [['technology', 'Technology', '#technology'], ['#technology']],
    [['日本'], ['#日本']],
    // The meaning would be lost, or it is no topic.
    [['C++', 'R&D', '2026', '', 'news:politics', 'everything that happened in the council'], []],
  ])('of %j are %j', (keywords, tags) => {
    expect(hashtags(keywords, 5)).toEqual(tags);
  });

  it('are never more than allowed, in the order of the keywords', () => {
    expect(hashtags(['a', 'b', 'c'], 2)).toEqual(['#a', '#b']);
    expect(hashtags(['a'], 0)).toEqual([]);
  });

  it('are tags for X too, each found whole again in a text', () => {
    const words = fc.array(
      fc.constantFrom('Äänekoski', 'city', '5G', 'EU', 'новости', '東京', "d'Or", 'x-ray'),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(words.map((list) => list.join(' '))), (keywords) => {
        const tags = hashtags(keywords, 5);
        expect(twitterText.extractHashtags(tags.join(' ')).map((tag) => `#${tag}`)).toEqual(tags);
      }),
    );
  });
});
