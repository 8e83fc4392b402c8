import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { pictures } from '../../../src/core/compose/pictures.ts';
import { instagramRules } from '../../../src/networks/instagram/rules.ts';

const article: Article = {
  headline: 'Turku opens its new harbour',
  alternativeHeadline: null,
  author: [],
  datePublished: null,
  inLanguage: 'en',
  image: null,
  url: 'http://127.0.0.1:3001/news/harbour',
  section: null,
  keywords: [],
  networksNamed: [],
  articleBody: '',
  blocks: [],
};
const house = { hashtagsPerPost: 3, utmCampaign: 'towncrier', linkMarker: true };
const sourceOf = (publisher: string | null | undefined, own: string | null = null) => {
  const [picture] = pictures(
    { kind: 'headline', text: article.headline },
    publisher === undefined ? article : { ...article, publisher },
    instagramRules,
    { ...house, publisher: own },
  );
  return picture?.from === 'card' ? picture.card.source : undefined;
};

describe('the source on a card', () => {
  test('is the name that the newsroom chose, whatever the page says', () => {
    expect(sourceOf('Harbour News', 'The Harbour')).toBe('The Harbour');
  });
  test('is else the publisher that the page names', () => {
    expect(sourceOf('Harbour News')).toBe('Harbour News');
  });
  test('is the host only where nobody is named', () => {
    expect(sourceOf(null)).toBe('127.0.0.1');
    expect(sourceOf(undefined)).toBe('127.0.0.1');
  });
});
