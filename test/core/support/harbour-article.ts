import { fileURLToPath } from 'node:url';
import { loadTemplates } from '../../../config/templates.ts';
import type { Article, Block } from '../../../src/core/article.ts';
import type { ComposedPost, ComposeInput } from '../../../src/core/compose-input.ts';
import { composePosts } from '../../../src/core/compose-posts.ts';
import type { Excerpt, KeyPointsExcerpt } from '../../../src/core/excerpt.ts';
import { facebookRules } from '../../../src/networks/facebook/rules.ts';
import { instagramRules } from '../../../src/networks/instagram/rules.ts';
import { xRules } from '../../../src/networks/x/rules.ts';

/** The project's own templates. */
export const templates = await loadTemplates(fileURLToPath(new URL('../../../templates', import.meta.url)));

const body = [
  'Turku opens its new harbour on Friday.',
  'Mayor Ada Berg was pleased. “The harbour is ours. It took us nine years and two storms. We are proud,” she said.',
  'The city names two aims: cleaner air, and shorter trips.',
].join('\n\n');
export const words = 'The harbour is ours. It took us nine years and two storms. We are proud';
export const speaker = { name: 'Ada Berg', role: 'Mayor', kind: 'person' } as const;
export const at = (text: string) => ({
  text,
  start: body.indexOf(text),
  end: body.indexOf(text) + text.length,
});
export const headline: Excerpt = { kind: 'headline', text: 'Turku opens its new harbour' };
export const quote: Excerpt = { kind: 'quote', ...at(`${words},`), type: 'direct', speaker };
export const points: KeyPointsExcerpt = {
  kind: 'keyPoints',
  intro: 'the city names two aims',
  items: ['cleaner air', 'shorter trips'],
  start: body.indexOf('cleaner'),
  end: body.indexOf('trips') + 5,
  source: 'enumeration',
};
export const paragraphs = (text: string): Block[] =>
  text.split('\n\n').map((part) => ({ type: 'paragraph', text: part }));
export const article: Article = {
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
export const about = (text: string, more: Partial<Article> = {}, role = 'Mayor'): Article => {
  const articleBody = `${text}\n\nAda Berg, ${role}`;
  return { ...article, articleBody, blocks: paragraphs(articleBody), ...more };
};
export const lane = (rules: typeof xRules, id: string | null = null): ComposeInput['lanes'][number] => ({
  network: rules.network,
  rules,
  channelId: null,
  postId: (kind) => (id === null ? null : `${id}${kind}`),
});
export const compose = (more: Partial<ComposeInput> = {}): ComposedPost[] =>
  composePosts({
    article,
    excerpts: [headline, quote, points],
    lanes: [xRules, facebookRules, instagramRules].map((rules) => lane(rules)),
    templates,
    house: { hashtagsPerPost: 3, utmCampaign: 'towncrier', linkMarker: true, publisher: null },
    ...more,
  });
export const one = (network: string, kind: string, more: Partial<ComposeInput> = {}): ComposedPost => {
  const found = compose(more).find((post) => post.network === network && post.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} for ${network}`);
  return found;
};
