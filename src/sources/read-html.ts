import type { Article, Block } from '../core/article.ts';
import { findBody } from './body/find-body.ts';
import { textBlocks } from './body/text-blocks.ts';
import { gatherFacts } from './html/page-facts.ts';
import { attribute } from './html/page-tree.ts';
import { parsePage } from './html/parse-page.ts';
import { findAuthors } from './metadata/authors.ts';
import { canonicalUrl } from './metadata/canonical-url.ts';
import { datePublished } from './metadata/date-published.ts';
import { findDeck } from './metadata/deck.ts';
import { findHeadline } from './metadata/headline.ts';
import { declaredLanguage, languageOf } from './metadata/language.ts';
import { absoluteUrl, leadImage } from './metadata/lead-image.ts';
import { findPublisher } from './metadata/publisher.ts';
import { shownStandfirst } from './metadata/shown-standfirst.ts';
import { locateStory } from './metadata/story-place.ts';
import { findBasis, findFreeAccess, findKeywords, findSection } from './metadata/subjects.ts';
import { networksOfPage } from './page-networks.ts';

/**
 * Reads a news page. `url` is the address it came from, or null. Pure and bounded: no request, no script, time
 * linear in the page. `articleBody` is the blocks' texts joined by a blank line.
 */
export function readHtml(html: string, url: string | null): Article {
  const facts = gatherFacts(parsePage(html), url);
  const headline = findHeadline(facts);
  const lines = textBlocks(facts.root, () => false);
  const body = findBody(facts.root, lines, headline);
  const blocks: Block[] = body.map(({ type, text }) => ({ type, text }));
  const articleBody = blocks.map((block) => block.text).join('\n\n');
  const place = locateStory(lines, body, headline.element);
  const inLanguage = languageOf(declaredLanguage(facts), articleBody);
  const base = facts.byTag.get('base')?.[0];
  const canonical = canonicalUrl(facts);
  return {
    headline: headline.text,
    alternativeHeadline: findDeck(facts, headline.text, lines, shownStandfirst(lines, body, headline)),
    author: findAuthors(facts, place),
    datePublished: datePublished(facts, place, inLanguage),
    inLanguage,
    image: leadImage(
      facts,
      place,
      absoluteUrl(base === undefined ? '' : attribute(base, 'href'), url) ?? url ?? canonical,
    ),
    url: canonical,
    section: findSection(facts),
    keywords: findKeywords(facts),
    networksNamed: networksOfPage(facts, lines, place),
    articleBody,
    blocks,
    isAccessibleForFree: findFreeAccess(facts),
    isBasedOn: findBasis(facts),
    publisher: findPublisher(facts),
  };
}
