import { expect, test } from 'vitest';
import { verifyQuote } from '../../../src/core/quotes/verify-quote.ts';
import { articleOf } from './article-of.ts';

const article = articleOf(['Mayor Jane Holloway said: “We will build it. It takes time. We will open it.”']);
const speaker = { name: 'Jane Holloway', role: 'Mayor', kind: 'person' as const };
const codes = (text: string, who: typeof speaker | null = speaker): string[] =>
  verifyQuote({ text, speaker: who }, article).map(({ code }) => code);

test('passes words that stand in the article, whole or shortened', () => {
  expect(codes('We will build it. It takes time.')).toEqual([]);
  expect(codes('We will build it. […] We will open it.')).toEqual([]);
});
test('refuses changed words on either side of an omission', () => {
  expect(codes('We will build it. […] We may open it.')).toEqual(['quote_not_in_article']);
});
test('refuses stretches in another order', () => {
  expect(codes('We will open it. […] We will build it.')).toEqual(['quote_not_in_article']);
});
test('refuses a speaker or a role that the article does not have', () => {
  expect(codes('It takes time.', { ...speaker, name: 'Jane Hollow' })).toEqual(['speaker_not_in_article']);
  expect(codes('It takes time.', { ...speaker, role: 'Governor' })).toEqual(['role_not_in_article']);
});
test('refuses a quote without a speaker, and one without words', () => {
  expect(codes('It takes time.', null)).toEqual(['quote_without_speaker']);
  expect(codes('[…]')).toEqual(['quote_not_in_article']);
});
