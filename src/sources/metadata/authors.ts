import { namesOf } from '../body/boilerplate.ts';
import { isNode, type LinkedNode, listOf, textValue, typesOf } from '../html/json-ld.ts';
import { metaValue, type PageFacts } from '../html/page-facts.ts';
import { attribute, elementsOf, type PageElement, textOf } from '../html/page-tree.ts';
import { declaredNames, looksPersonal, namesInByline, uniqueNames } from './person-names.ts';
import { publisherNames } from './publisher.ts';
import { namesBesideDates, namesOnBylines, namesOnDatedLines } from './shown-byline.ts';
import type { StoryPlace } from './story-place.ts';

const metaNames = [
  'author',
  'article:author',
  'article:author:name',
  'og:article:author',
  'og:author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.creator',
  'byl',
  'byline',
  'authors',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'rbauthors',
  'cxenseparse:author',
];

type Reader = (facts: PageFacts, place: StoryPlace) => string[];

const declared: readonly Reader[] = [fromNodes, fromMeta];
const shown: readonly Reader[] = [
  fromMarkup,
  fromNamedElements,
  (_facts, place) => namesOnBylines(place.linesByHeadline),
  (_facts, place) => namesOnDatedLines([...place.linesByHeadline, ...place.linesAround]),
  (_facts, place) => namesBesideDates(place.linesByHeadline),
];

/**
 * Who wrote the story. Order: JSON-LD, meta, microdata and `rel=author`, an element named as a byline by the
 * headline or in the story, a line "By …" by the headline, a name on or beside the line with the date. The site's
 * own name counts only where the page shows it as the byline and names nobody else.
 */
export function findAuthors(facts: PageFacts, place: StoryPlace): string[] {
  const site = siteNames(facts);
  const isSite = (name: string) => site.has(squash(name));
  for (const read of [...declared, ...shown]) {
    const people = uniqueNames(read(facts, place)).filter((name) => !isSite(name));
    if (people.length > 0)
      return corrected(
        people,
        namesOnBylines(place.linesUnderHeadline).filter((name) => !isSite(name)),
      );
  }
  for (const read of shown) {
    const names = uniqueNames(read(facts, place));
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * Systems declare whoever entered the text, and often one name of several: the byline that readers see under the
 * headline counts for more. A declared name tells where a shown one ends.
 */
function corrected(names: readonly string[], onByline: readonly string[]): string[] {
  if (onByline.length === 0) return [...names];
  return uniqueNames(
    onByline.map((name) => names.find((one) => one.includes(' ') && name.startsWith(one)) ?? name),
  );
}

function fromNodes(facts: PageFacts): string[] {
  for (const node of facts.articleNodes) {
    const names = listOf(node['author'] ?? node['creator']).flatMap((author) =>
      namesOfAuthor(author, facts.nodes),
    );
    if (names.length > 0) return names;
  }
  return [];
}

function namesOfAuthor(author: unknown, nodes: readonly LinkedNode[]): string[] {
  if (typeof author === 'string') return declaredNames(author);
  if (!isNode(author)) return [];
  const name = listOf(author['name']).flatMap((value) => declaredNames(textValue(value)));
  if (name.length > 0) return name;
  const id = author['@id'];
  const target = id === undefined ? undefined : nodes.find((node) => node['@id'] === id && node !== author);
  return target === undefined || typesOf(target).includes('Organization')
    ? []
    : declaredNames(textValue(target['name']));
}

function fromMeta(facts: PageFacts): string[] {
  for (const name of metaNames) {
    const names = (facts.meta.get(name) ?? []).flatMap(declaredNames);
    if (names.length > 0) return names;
  }
  return [];
}

function fromMarkup(facts: PageFacts, place: StoryPlace): string[] {
  const marked = (facts.byItemprop.get('author') ?? facts.byItemprop.get('creator') ?? []).flatMap(
    (element) => {
      const named = [...elementsOf(element)].find((below) =>
        attribute(below, 'itemprop').split(/\s+/).includes('name'),
      );
      return namesInByline(attribute(named ?? element, 'content') || shortText(named ?? element));
    },
  );
  if (marked.length > 0) return marked;
  return (facts.byTag.get('a') ?? [])
    .filter((link) => isAuthorLink(link) && place.isByHeadline(link))
    .flatMap((link) => namesInByline(shortText(link)));
}

/** By its relation, or by an address of the form that publishing systems give to the pages of their writers. */
function isAuthorLink(link: PageElement): boolean {
  if (/(?:^|\s)author(?:\s|$)/i.test(attribute(link, 'rel'))) return true;
  const isWriterPage =
    /\/(?:authors?|autor(?:en|es|in)?|auteurs?|writers?|journalists?|reporters?|contributors?|redaktion|redakteure?|people|team|profile)\/[^/]+\/?(?:[?#].*)?$/i;
  return isWriterPage.test(attribute(link, 'href')) && looksPersonal(shortText(link).replace(/^by\s+/i, ''));
}

const bylineName =
  /^(?:byline\w*|author\w*|autor\w*|auteur\w*|authored|writtenby|writer|verfasser|contributor\w*|reporter|journalist\w*|vcard|username)$/;
const notByline =
  /^(?:bio\w*|description|about|image|img|avatar|photo|share|social|follow|comments?|related|box)$/;

function fromNamedElements(facts: PageFacts, place: StoryPlace): string[] {
  for (const element of elementsOf(facts.root)) {
    if (!place.isByHeadline(element) && !place.isInStory(element)) continue;
    const words = namesOf(element);
    if (!words.some((word) => bylineName.test(word)) || words.some((word) => notByline.test(word))) continue;
    const link = [...elementsOf(element)].find((below) => below.tag === 'a' && shortText(below) !== '');
    const whole = namesInByline(shortText(element));
    const names = whole.length > 0 ? whole : link === undefined ? [] : namesInByline(shortText(link));
    // A word alone is a name only where it is linked to its bearer.
    if (names.length > 0 && (names.every(looksPersonal) || (link !== undefined && names.length === 1)))
      return names;
  }
  return [];
}

function shortText(element: PageElement): string {
  const text = textOf(element);
  return text.length > 150 ? '' : text;
}

function siteNames(facts: PageFacts): Set<string> {
  const host = facts.address !== null && URL.canParse(facts.address) ? new URL(facts.address).hostname : '';
  const names = [
    metaValue(facts, 'og:site_name'),
    metaValue(facts, 'application-name'),
    host.replace(/^www\./, ''),
    host.replace(/^www\.|\.\w+$/g, ''),
    ...publisherNames(facts),
  ];
  return new Set(names.map(squash).filter((name) => name !== ''));
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
