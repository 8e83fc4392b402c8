import type { Article, Block } from '../core/article.ts';
import { findBody } from './body/find-body.ts';
import { gatherFacts, metaValue } from './html/page-facts.ts';
import { collapse, textOf } from './html/page-tree.ts';
import { parsePage } from './html/parse-page.ts';

/**
 * Reads a news page. `url` is the address it came from, or null. Pure and bounded: no request, no script, time
 * linear in the page. `articleBody` is the blocks' texts joined by a blank line.
 */
export function readHtml(html: string, url: string | null): Article {
  const facts = gatherFacts(parsePage(html), url);
  const blocks: Block[] = findBody(facts.root).map(({ type, text }) => ({ type, text }));
  const heading = facts.byTag.get('h1')?.[0];
  return {
    headline: collapse(metaValue(facts, 'og:title')) || (heading === undefined ? '' : textOf(heading)),
    alternativeHeadline: collapse(metaValue(facts, 'og:description')) || null,
    author: [],
    datePublished: null,
    inLanguage: null,
    image: null,
    url,
    section: null,
    keywords: [],
    networksNamed: [],
    articleBody: blocks.map((block) => block.text).join('\n\n'),
    blocks,
  };
}
