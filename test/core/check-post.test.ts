import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article.ts';
import { type CheckedPost, checkPost } from '../../src/core/check-post.ts';
import { facebookRules } from '../../src/networks/facebook/rules.ts';
import { instagramRules } from '../../src/networks/instagram/rules.ts';
import { xRules } from '../../src/networks/x/rules.ts';

const rules = { x: xRules, facebook: facebookRules, instagram: instagramRules };
const picture = {
  url: 'https://example.com/a.jpg',
  mime: 'image/jpeg',
  width: 1080,
  height: 1350,
  alt: 'A harbour',
};
const article: Article = {
  headline: 'Turku opens Super Bowl XX',
  alternativeHeadline: null,
  author: [],
  datePublished: null,
  inLanguage: 'en',
  image: null,
  url: null,
  section: null,
  keywords: [],
  networksNamed: [],
  articleBody: 'Ada Berg said: “It’s ours. We are proud.” Others said "no".',
  blocks: [{ type: 'paragraph', text: 'Ada Berg said: “It’s ours. We are proud.” Others said "no".' }],
};
const codes = (post: Partial<CheckedPost>, about: Article | null = article) => {
  const full = { network: 'x', kind: 'custom', text: 'Hello', media: [], link: null, ...post } as const;
  return checkPost(full, rules[full.network], about).map(({ code, field }) => `${code} ${field}`);
};

describe('a post', () => {
  it('that is in order has no problems', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ network: 'instagram', media: [picture] })).toEqual([]);
    expect(codes({ text: 'Super Bowl XX. The xx and tk stay, and so does […].' })).toEqual([]);
    expect(codes({ text: '#a #b #c #d on X is bad taste and allowed' })).toEqual([]);
  });

  it.each<[Partial<CheckedPost>, string[]]>([
    [{ text: ' ' }, ['post_empty text']],
    [{ text: 'a'.repeat(281) }, ['text_too_long text']],
    [{ text: '漢'.repeat(141) }, ['text_too_long text']],
    [{ parts: [{ text: 'ok' }, { text: 'a'.repeat(281) }] }, ['text_too_long parts.1.text']],
    [{ network: 'facebook', parts: [{ text: 'a' }, { text: 'b' }] }, ['parts_too_many parts']],
    [{ text: 'The mayor is TK' }, ['placeholder text']],
    [{ text: 'XXX said it' }, ['placeholder text']],
    [{ text: 'Lorem ipsum dolor' }, ['placeholder text']],
    [{ text: 'Read more: [link]' }, ['placeholder text']],
    [{ text: 'Hello {{ name }}' }, ['placeholder text']],
    [{ text: '$ABC and $XYZ rise' }, ['cashtags_too_many text']],
    [{ network: 'instagram', media: [picture], text: '#a #b #c #d #e #f' }, ['hashtags_too_many text']],
    [{ network: 'instagram' }, ['media_missing media']],
    [{ network: 'instagram', media: Array(11).fill(picture) }, ['media_too_many media']],
    [{ media: Array(5).fill(picture) }, ['media_too_many media']],
    [{ media: [{ ...picture, alt: ' ' }] }, ['alt_missing media.0.alt']],
    [{ media: [{ ...picture, alt: 'a'.repeat(1001) }] }, ['alt_too_long media.0.alt']],
    [{ network: 'instagram', media: [{ ...picture, mime: 'image/png' }] }, ['media_type media.0']],
    [{ network: 'instagram', media: [picture, { ...picture, height: 2000 }] }, ['media_ratio media.1']],
    [{ network: 'instagram', media: [{ ...picture, width: 300, height: 300 }] }, ['media_too_small media.0']],
  ])('%j has problems %j', (post, expected) => {
    expect(codes(post)).toEqual(expected);
  });

  it('that belongs to no article is not compared with one', () => {
    expect(codes({ kind: 'quote', text: '“Whatever”' }, null)).toEqual([]);
  });
});

describe('a quotation', () => {
  const excerpt = {
    kind: 'quote',
    text: 'It’s ours. We are proud.',
    start: 16,
    end: 40,
    type: 'direct',
    speaker: { name: 'Ada Berg', role: null, kind: 'person' },
  } as const;
  const quote = (text: string) => codes({ kind: 'quote', text, excerpt });

  it('may change its marks, leave sentences out and drop the first name', () => {
    expect(quote("“It's ours. We are proud.”\n— Ada Berg")).toEqual([]);
    expect(quote('”It’s ours. […]”\n— Berg')).toEqual([]);
    expect(quote('«\u00A0We are\nproud.\u00A0»\n— Ada Berg')).toEqual([]);
  });

  it('is refused once the article has been corrected', () => {
    const corrected = 'Ada Berg said: “It’s ours.”';
    const about = {
      ...article,
      articleBody: corrected,
      blocks: [{ type: 'paragraph' as const, text: corrected }],
    };
    const post = { kind: 'quote', text: '“It’s ours. We are proud.”\n— Ada Berg', excerpt } as const;
    expect(codes(post, about)).toEqual(['quote_not_verbatim text', 'quote_not_in_article text']);
  });

  it.each([
    ['“It’s theirs.”\n— Ada Berg', 'quote_not_verbatim text'],
    ['“We are proud. It’s ours.”\n— Ada Berg', 'quote_not_verbatim text'],
    ['“It’s […] proud, all.”\n— Ada Berg', 'quote_not_verbatim text'],
    ['“It’s ours.”', 'speaker_missing text'],
  ])('%j is refused: %s', (text, problem) => {
    expect(quote(text)).toEqual([problem]);
  });
});
