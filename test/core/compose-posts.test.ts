import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../src/core/excerpt.ts';
import { measure } from '../../src/core/measure.ts';
import { xRules } from '../../src/networks/x/rules.ts';
import {
  about,
  article,
  at,
  compose,
  headline,
  lane,
  one,
  paragraphs,
  quote,
  speaker,
  templates,
  words,
} from './support/harbour-article.ts';

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
