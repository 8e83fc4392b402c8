import { isNode, listOf, textValue } from '../html/json-ld.ts';
import { metaValue, type PageFacts } from '../html/page-facts.ts';
import { plainText } from '../html/plain-text.ts';
import { uniqueNames } from './person-names.ts';

const maxKeywords = 30;

/** The keywords that the page declares: JSON-LD, `article:tag`, meta keywords; the first source that has any. */
export function findKeywords(facts: PageFacts): string[] {
  const nodes = facts.articleNodes.flatMap((node) => listOf(node['keywords']).map(keywordText));
  for (const values of [
    nodes,
    facts.meta.get('article:tag') ?? [],
    facts.meta.get('news_keywords') ?? [],
    facts.meta.get('keywords') ?? [],
  ]) {
    const words = values
      .flatMap((value) => plainText(value).split(/\s*[,;]\s*/))
      .filter((word) => /\p{L}/u.test(word) && word.length <= 60);
    if (words.length > 0) return uniqueNames(words).slice(0, maxKeywords);
  }
  return [];
}

/** https://schema.org/keywords is text or a DefinedTerm. */
function keywordText(value: unknown): string {
  return isNode(value) ? textValue(value['name']) : textValue(value);
}

export function findSection(facts: PageFacts): string | null {
  const values = [
    ...facts.articleNodes.map((node) => textValue(node['articleSection'])),
    metaValue(facts, 'article:section', 'section'),
  ];
  const section = values.map(plainText).find((value) => value !== '' && value.length <= 80);
  return section ?? null;
}

/** Whether the publisher lets everybody read it; null where the page does not say. */
export function findFreeAccess(facts: PageFacts): boolean | null {
  for (const node of facts.articleNodes) {
    const value = node['isAccessibleForFree'];
    if (typeof value === 'boolean') return value;
    const text = textValue(value).toLowerCase();
    if (/^(?:true|false)$|schema\.org\/(?:true|false)$/.test(text)) return text.endsWith('true');
  }
  const tier = metaValue(facts, 'article:content_tier').toLowerCase();
  return tier === 'free' ? true : tier === 'locked' || tier === 'metered' ? false : null;
}

/** The work that this one is based on, as an address or a name. */
export function findBasis(facts: PageFacts): string | null {
  for (const node of facts.articleNodes) {
    for (const value of listOf(node['isBasedOn'] ?? node['isBasedOnUrl'])) {
      const text = isNode(value)
        ? textValue(value['url'] ?? value['@id'] ?? value['name'])
        : textValue(value);
      if (text !== '') return text;
    }
  }
  return null;
}
