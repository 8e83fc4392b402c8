import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTemplates } from '../../config/templates.ts';
import type { Article, Block } from '../../src/core/article.ts';
import type { ComposedPost, ComposeInput } from '../../src/core/compose-input.ts';
import { composePosts } from '../../src/core/compose-posts.ts';
import type { Excerpt } from '../../src/core/excerpt.ts';
import { measure } from '../../src/core/measure.ts';
import { facebookRules } from '../../src/networks/facebook/rules.ts';
import { instagramRules } from '../../src/networks/instagram/rules.ts';
import { xRules } from '../../src/networks/x/rules.ts';

let templates: Record<string, string>;
beforeAll(async () => {
  templates = await loadTemplates(fileURLToPath(new URL('../../templates', import.meta.url)));
});

const body = [
  'Turku opens its new harbour on Friday.',
  'Mayor Ada Berg was pleased. “The harbour is ours. It took us nine years and two storms. We are proud,” she said.',
  'The city names two aims: cleaner air, and shorter trips.',
].join('\n\n');
const words = 'The harbour is ours. It took us nine years and two storms. We are proud';
const speaker = { name: 'Ada Berg', role: 'Mayor', kind: 'person' } as const;
const at = (text: string) => ({ text, start: body.indexOf(text), end: body.indexOf(text) + text.length });
const headline: Excerpt = { kind: 'headline', text: 'Turku opens its new harbour' };
const quote: Excerpt = { kind: 'quote', ...at(`${words},`), type: 'direct', speaker };
const points: Excerpt = {
  kind: 'keyPoints',
  intro: 'the city names two aims',
  items: ['cleaner air', 'shorter trips'],
  start: body.indexOf('cleaner'),
  end: body.indexOf('trips') + 5,
  source: 'enumeration',
};
const paragraphs = (text: string): Block[] =>
  text.split('\n\n').map((part) => ({ type: 'paragraph', text: part }));
const article: Article = {
  headline: 'Turku opens its new harbour',
  alternativeHeadline: 'Nine years of work end with a week of concerts',
  author: [],
  datePublished: null,
  inLanguage: 'en',
  image: null,
  url: 'https://www.example.com/harbour?id=7',
  section: null,
  keywords: ['Turku', 'harbour cities', 'concerts', 'ships'],
  networksNamed: [],
  articleBody: body,
  blocks: paragraphs(body),
};
/** The article with another body, which names the speaker too. */
const about = (text: string, more: Partial<Article> = {}, role = 'Mayor'): Article => {
  const articleBody = `${text}\n\nAda Berg, ${role}`;
  return { ...article, articleBody, blocks: paragraphs(articleBody), ...more };
};
const lane = (rules: typeof xRules, id: string | null = null): ComposeInput['lanes'][number] => ({
  network: rules.network,
  rules,
  channelId: null,
  postId: (kind) => (id === null ? null : `${id}${kind}`),
});
const compose = (more: Partial<ComposeInput> = {}): ComposedPost[] =>
  composePosts({
    article,
    excerpts: [headline, quote, points],
    lanes: [xRules, facebookRules, instagramRules].map((rules) => lane(rules)),
    templates,
    house: { hashtagsPerPost: 3, utmCampaign: 'towncrier', linkMarker: true, publisher: null },
    ...more,
  });
const one = (network: string, kind: string, more: Partial<ComposeInput> = {}): ComposedPost => {
  const found = compose(more).find((post) => post.network === network && post.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} for ${network}`);
  return found;
};

describe('the posts of an article', () => {
  it('are one per network and kind, in order, within limits and without problems', () => {
    const posts = compose();
    expect(posts.map(({ network, kind }) => `${network} ${kind}`)).toEqual(
      ['x', 'facebook', 'instagram'].flatMap((network) =>
        ['headline', 'quote', 'keyPoints'].map((kind) => `${network} ${kind}`),
      ),
    );
    for (const post of posts) {
      expect(post.length).toBeLessThanOrEqual(post.limit);
      expect(post.problems).toEqual([]);
    }
  });

  it('read well on X, with the link in the text', () => {
    const link = (kind: string) =>
      `https://www.example.com/harbour?id=7&utm_source=x&utm_medium=social&utm_campaign=towncrier&utm_content=${kind}`;
    expect(one('x', 'headline').text).toBe(
      `Turku opens its new harbour\n\nNine years of work end with a week of concerts\n\n#Turku #HarbourCities\n\n${link('headline')}`,
    );
    expect(one('x', 'quote').text).toBe(
      `“${words}”\n— Ada Berg, Mayor\n\n#Turku #HarbourCities\n${link('quote')}`,
    );
    expect(one('x', 'keyPoints').text).toBe(
      `The city names two aims:\n• cleaner air\n• shorter trips\n\n#Turku #HarbourCities\n\n${link('keyPoints')}`,
    );
    expect(one('x', 'quote').link).toBe(link('quote'));
  });

  it('attach the link on Facebook and have none on Instagram', () => {
    for (const kind of ['headline', 'quote', 'keyPoints']) {
      expect(one('facebook', kind).link).toContain(
        `utm_source=facebook&utm_medium=social&utm_campaign=towncrier&utm_content=${kind}`,
      );
      expect(one('facebook', kind).text).not.toContain('http');
      expect(one('instagram', kind).link).toBeNull();
      expect(one('instagram', kind).text).not.toContain('http');
    }
  });

  it('open a quote with the headline where no link tells what it is about', () => {
    expect(one('instagram', 'quote').text).toMatch(/^Turku opens its new harbour\n\n“The harbour/);
    expect(one('facebook', 'quote').text).toMatch(/^“The harbour/);
  });

  it('mark their links with the ids of their posts', () => {
    const [post] = compose({ lanes: [lane(xRules, 'post_0123456789')], kinds: ['quote'] });
    expect(post?.id).toBe('post_0123456789quote');
    expect(post?.link).toContain('utm_content=quote-tc789quote');
  });

  it('are only of the kinds that were asked for and that the article supports', () => {
    expect(new Set(compose({ kinds: ['quote'] }).map(({ kind }) => kind))).toEqual(new Set(['quote']));
    expect(new Set(compose({ excerpts: [headline] }).map(({ kind }) => kind))).toEqual(new Set(['headline']));
  });

  it('take the marks and the language of the article', () => {
    expect(one('facebook', 'quote', { article: { ...article, inLanguage: 'fi' } }).text).toMatch(
      /^”.*”\n— Ada Berg/,
    );
  });
});

describe('a headline', () => {
  it('is never over the limit, keeps its link, and loses words only at its end', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /\S/u.test(text)),
      fc.constantFrom('Turku', '€2.5', 'bbc.news', '東京', '🧑‍🔧'),
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(' ')),
        (text) => {
          const post = one('x', 'headline', {
            excerpts: [{ kind: 'headline', text }],
            article: { ...article, headline: text },
          });
          expect(post.length).toBe(measure(post.text, xRules));
          expect(post.text.endsWith(post.link ?? 'none')).toBe(true);
          // One word may be longer than a post; then the editor is told.
          expect(
            post.length <= post.limit || post.problems.some(({ code }) => code === 'text_too_long'),
          ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the quote of a post', () => {
  it('is never one whose speaker is not known', () => {
    const unknown: Excerpt = { kind: 'quote', ...at(words), type: 'direct', speaker: null };
    expect(compose({ excerpts: [headline, unknown] }).map(({ kind }) => kind)).not.toContain('quote');
  });

  it('is a quoted stretch of a sentence only where nobody said a whole one', () => {
    const stretch: Excerpt = { kind: 'quote', ...at('nine years and two storms'), type: 'mixed', speaker };
    expect(one('x', 'quote', { excerpts: [stretch, quote] }).excerpt).toBe(quote);
    expect(one('x', 'quote', { excerpts: [stretch] }).text).toContain('“nine years and two storms”');
  });

  it('that cannot fit is proposed at its shortest, with the problem', () => {
    const long = `${'very '.repeat(80)}long.`;
    const post = one('x', 'quote', {
      article: about(long),
      excerpts: [{ kind: 'quote', text: long, start: 0, end: long.length, type: 'direct', speaker }],
    });
    expect(post.problems.map(({ code }) => code)).toEqual(['text_too_long']);
    expect(post.text).toContain('Ada Berg');
    expect(post.link).toBeNull();
  });

  it('is the best of those that fit', () => {
    const long = `${'very '.repeat(80)}long.`;
    const unfit: Excerpt = { kind: 'quote', text: long, start: 0, end: long.length, type: 'direct', speaker };
    expect(one('x', 'quote', { excerpts: [unfit, quote] }).excerpt).toBe(quote);
    expect(one('facebook', 'quote', { excerpts: [unfit, quote] }).excerpt).toBe(unfit);
  });

  it('keeps the name, and words as they stand in the article, whatever the lengths', () => {
    const sentence = fc
      .array(fc.constantFrom('we', 'built', 'ääni', '日本', '3.5', 'for', 'Dr. Berg', '👩🏽‍🚀', 'Turku'), {
        minLength: 3,
        maxLength: 25,
      })
      .map((list) => `The ${list.join(' ')}.`);
    const role = fc.option(
      fc
        .array(fc.constantFrom('head', 'of', 'ports'), { minLength: 1, maxLength: 15 })
        .map((list) => list.join(' ')),
      { nil: null },
    );
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        role,
        fc.boolean(),
        (sentences, title, linked) => {
          const text = sentences.join(' ');
          const excerpts: Excerpt[] = [
            {
              kind: 'quote',
              text,
              start: 0,
              end: text.length,
              type: 'direct',
              speaker: { ...speaker, role: title },
            },
          ];
          const posts = compose({
            excerpts,
            article: about(text, { url: linked ? article.url : null }, title ?? ''),
          });
          expect(posts).toHaveLength(3);
          for (const post of posts) {
            expect(post.problems.length === 0).toBe(post.length <= post.limit);
            expect(post.text).toContain('\n— Ada Berg');
            const said = /“(.*?)(?: \[…\])?”\n—/s.exec(post.text)?.[1] ?? 'none';
            expect(text.startsWith(said)).toBe(true);
            // Only whole sentences go.
            expect([
              text.length,
              ...sentences.map((_, index) => sentences.slice(0, index + 1).join(' ').length),
            ]).toContain(said.length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('templates', () => {
  it("never read the article's words as a template", () => {
    const text = '{{ headline }} {% for i in (1..9) %}x{% endfor %}';
    const post = one('facebook', 'headline', {
      excerpts: [{ kind: 'headline', text }],
      article: { ...article, headline: text },
    });
    expect(post.text).toContain(text);
  });

  it("give way to a network's own", () => {
    const own = { ...templates, 'x/headline.liquid': 'X: {{ headline }}' };
    expect(one('x', 'headline', { templates: own }).text).toBe('X: Turku opens its new harbour');
    expect(one('facebook', 'headline', { templates: own }).text).not.toContain('X:');
  });

  it.each([
    '{% include "a" %}',
    '{% render "a" %}',
    '{% assign a = 1 %}',
    '{{ headline | upcase }}',
    '{{ nonsense }}',
    '{{ headline.constructor }}',
    '{% if %}',
  ])('refuse %j and say which file', (source) => {
    expect(() => compose({ templates: { ...templates, 'posts/headline.liquid': source } })).toThrowError(
      expect.objectContaining({ code: 'template_invalid', field: 'posts/headline.liquid' }),
    );
  });

  it('are named when they are missing', () => {
    expect(() => compose({ templates: {} })).toThrowError(
      expect.objectContaining({ code: 'template_missing' }),
    );
  });
});

describe('characters that nobody sees', () => {
  it('do not travel, and do not make a quotation false', () => {
    const text = 'Der Hafen\u00ADbetrieb ist\uFEFF offen.';
    const said: Excerpt = { kind: 'quote', text, start: 0, end: text.length, type: 'direct', speaker };
    const post = one('x', 'quote', {
      article: about(text, { inLanguage: 'de' }),
      excerpts: [said],
    });
    expect(post.text).toMatch(/^„Der Hafenbetrieb ist offen\.“\n/);
    expect(post.problems).toEqual([]);
  });
});

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

const sample = new URL('../../../shared/sample/finland-japan-6g.txt', import.meta.url);
const present = existsSync(sample);
if (!present) console.warn(`SKIPPED: the sample article is not at ${sample.pathname}`);

describe.skipIf(!present)('the sample article', () => {
  it("puts the quote's first sentence, the name and the link on X: 269 of 280", () => {
    const text = readFileSync(sample, 'utf8');
    const start = text.indexOf('Japan is a major');
    const end = text.indexOf('6G technologies.”') + '6G technologies.'.length;
    const said: Excerpt = {
      kind: 'quote',
      text: text.slice(start, end),
      start,
      end,
      type: 'direct',
      speaker: {
        name: 'Matti Latva-aho',
        role: 'Academy Professor and Director of 6G Flagship',
        kind: 'person',
      },
    };
    const post = one('x', 'quote', {
      article: { ...article, articleBody: text, blocks: paragraphs(text) },
      excerpts: [said],
    });
    expect(post.length).toBe(269);
    expect(post.text).toMatch(/^“Japan is a major .* for 6G development\. \[…\]”\n— Matti Latva-aho\nhttps:/);
    expect(post.problems).toEqual([]);
  });
});
