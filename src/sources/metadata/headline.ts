import { isHidden, namesOf } from '../body/boilerplate.ts';
import { textValue } from '../html/json-ld.ts';
import { metaValue, type PageFacts } from '../html/page-facts.ts';
import { ancestorsOf, type PageElement, textOf } from '../html/page-tree.ts';
import { plainText } from '../html/plain-text.ts';
import { same } from '../plain/article-head.ts';

export interface Headline {
  readonly text: string;
  /** The heading that shows it, where one does. */
  readonly element: PageElement | null;
}

/**
 * The headline as readers see it: the heading that the page's own titles (JSON-LD, Open Graph, `<title>`) agree
 * with; else the page's only main heading; else those titles, without the site's name.
 */
export function findHeadline(facts: PageFacts): Headline {
  const titles = declaredTitles(facts);
  const headings = visibleHeadings(facts);
  const agreed = headings
    .map((heading) => ({
      ...heading,
      likeness: Math.max(0, ...titles.map((title) => likeness(heading.text, title))),
    }))
    .filter((heading) => heading.likeness >= 0.5)
    .sort((one, two) => two.likeness - one.likeness || rank(one.element) - rank(two.element));
  if (agreed[0] !== undefined) return withoutKicker(agreed[0], titles);
  const main = headings.filter((heading) => heading.element.tag === 'h1' && heading.text.length > 15);
  // The only main heading is the headline, also where the titles are worded for search engines.
  const [only] = main;
  if (main.length === 1 && only !== undefined && !isSiteName(only.text, facts))
    return withoutKicker(only, titles);
  const title = withoutSite(titles[0] ?? '', facts);
  return { text: title || (main[0]?.text ?? headings[0]?.text ?? ''), element: main[0]?.element ?? null };
}

const kickerName =
  /kicker|overline|topline|dachzeile|spitzmarke|eyebrow|roof|supertitle|pretitle|vorspann|catch|section|rubrik|topic/;
const titleName = /headline|title|titel|hl\b/;

/**
 * Without the line above the headline that some pages set inside the same heading: taken off where a title
 * leaves it out, or where the parts are named so.
 */
function withoutKicker(heading: { text: string; element: PageElement }, titles: readonly string[]): Headline {
  const parts = partsOf(heading.element);
  if (parts.length < 2) return heading;
  for (const part of parts) {
    const text = textOf(part).replace(/^[\s:|–-]+|[\s:|–-]+$/gu, '');
    const named = namesOf(part).join(' ');
    const others = parts.filter((other) => other !== part);
    const isTitle =
      titleName.test(named) && others.every((other) => !titleName.test(namesOf(other).join(' ')));
    const isRest = others.every((other) => kickerName.test(namesOf(other).join(' ')));
    if (text.length >= 12 && (isTitle || isRest || titles.some((title) => same(title, text)))) {
      return { text, element: heading.element };
    }
  }
  return heading;
}

/** The elements that make up a heading; none when it has words of its own beside them. */
function partsOf(heading: PageElement): PageElement[] {
  if (heading.children.some((child) => typeof child === 'string' && /[\p{L}\p{N}]/u.test(child))) {
    // "<span>Kicker</span> The headline itself": the words are the headline, the span what its name says.
    return [];
  }
  const parts = heading.children.filter(
    (child): child is PageElement => typeof child === 'object' && textOf(child) !== '',
  );
  const [single] = parts;
  return parts.length === 1 && single !== undefined ? partsOf(single) : parts;
}

function isSiteName(text: string, facts: PageFacts): boolean {
  const name = squash(text);
  const names = [metaValue(facts, 'og:site_name', 'application-name'), hostWord(facts.address)].map(squash);
  return names.some((site) => site !== '' && (site === name || name.startsWith(site)));
}

function declaredTitles(facts: PageFacts): string[] {
  const values = [
    ...facts.articleNodes.map((node) => textValue(node['headline']) || textValue(node['name'])),
    metaValue(facts, 'og:title'),
    metaValue(facts, 'twitter:title', 'dc.title', 'dcterms.title'),
    ...(facts.byTag.get('title') ?? []).slice(0, 1).map(titleText),
  ];
  return values.map(plainText).filter((value) => value !== '');
}

function titleText(element: PageElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function visibleHeadings(facts: PageFacts): { text: string; element: PageElement }[] {
  const found: { text: string; element: PageElement }[] = [];
  const named = (facts.byItemprop.get('headline') ?? []).filter((element) => element.tag !== 'meta');
  for (const element of [
    ...(facts.byTag.get('h1') ?? []),
    ...named,
    ...(facts.byTag.get('h2') ?? []).slice(0, 10),
  ]) {
    if (
      isHidden(element) ||
      [...ancestorsOf(element)].some((above) => above.tag === 'nav' || above.tag === 'aside')
    )
      continue;
    const text = textOf(element);
    if (text !== '' && text.length <= 400) found.push({ text, element });
  }
  return found;
}

function rank(element: PageElement): number {
  return element.tag === 'h1' ? 0 : 1;
}

/** Share of the longer text's words that the shorter one has, 0 to 1, in any order. */
function likeness(one: string, two: string): number {
  const first = wordsOf(one);
  const second = wordsOf(two);
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size, second.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

const separators = /\s+[|·•»«–—:-]+\s+|\s*\|\s*/;

/** Takes the site's name off a title: the part that is the declared name or the host's, else a short last part. */
function withoutSite(title: string, facts: PageFacts): string {
  const parts = title.split(separators);
  if (parts.length < 2) return title;
  const names = [metaValue(facts, 'og:site_name', 'application-name'), hostWord(facts.address)]
    .map(squash)
    .filter(Boolean);
  const isSite = (part: string) =>
    names.some((name) => squash(part).includes(name) || name.includes(squash(part)));
  let text = title;
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (isSite(last) || /\|\s*[^|]{1,40}$/.test(title)) text = text.slice(0, text.lastIndexOf(last));
  else if (isSite(first)) text = text.slice(first.length);
  return text.replace(/^[\s|·•»«–—:-]+|[\s|·•»«–—-]+$/g, '') || title;
}

function hostWord(address: string | null): string {
  if (address === null || !URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/^www\./, '').replace(/\.[a-z]+$/, '');
}

function squash(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
