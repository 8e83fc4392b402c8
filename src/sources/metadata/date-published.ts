import { namesOf } from '../body/boilerplate.ts';
import type { TextBlock } from '../body/text-blocks.ts';
import { isNode, textValue } from '../html/json-ld.ts';
import type { PageFacts } from '../html/page-facts.ts';
import { ancestorsOf, attribute, type PageElement, textOf } from '../html/page-tree.ts';
import { type PublishedDate, readMachineDate, readWrittenDate } from './read-date.ts';
import type { StoryPlace } from './story-place.ts';

/** Meta names that give the day of publication, surest first. */
const metaNames = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'published_time',
  'rnews:datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dc.created',
  'publication_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'published-date',
  'published_date',
  'pubdate',
  'pub_date',
  'pub-date',
  'publicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'article:post_date',
  'article_date_original',
  'displaydate',
  'date',
  'datecreated',
  'og:pubdate',
];

/**
 * The day (or instant) of publication. Order: JSON-LD, meta, microdata, `<time>` by the headline, a date written
 * by the headline, the address, the story's dateline, a short line with a date in or right below the story. A day
 * that readers see on a line of its own under the headline counts for more than a declared one. Null where none
 * of them tells.
 */
export function datePublished(
  facts: PageFacts,
  place: StoryPlace,
  language: string | null,
): PublishedDate | null {
  const shown = fromTimes(facts, place, language) ?? fromLines(place.linesByHeadline, language);
  const declared = fromNodes(facts) ?? fromMeta(facts, language) ?? fromItemprop(facts, language);
  if (declared !== null) {
    const above = place.linesUnderHeadline.filter((line) => !place.isInStory(line.element));
    const plain = fromLines(above.filter(isDateline), language);
    if (plain !== null) return plain === declared.slice(0, 10) ? declared : plain;
    return shown !== null && areNeighbours(declared, shown) ? shown.slice(0, 10) : declared;
  }
  return (
    shown ??
    fromAddress(facts.address) ??
    readWrittenDate(place.opening.slice(0, longestDateline), language) ??
    fromLines(place.linesAround.filter(isDateline), language) ??
    fromLines(place.linesAround.filter(isChange), language)
  );
}

const longestDateline = 60;
/** Words besides the date: a place, a weekday, "published", a part of the site. */
const mostLetters = 40;
const changed =
  /updat|modif|changed|edited|aktualisiert|geändert|änderung|stand\b|mis à jour|maj\b|actualizad|aggiornat|bijgewerkt|uppdaterad|更新/iu;

/** A short line, no sentence, that holds a date and little else, and does not speak of a change. */
function isDateline({ text }: TextBlock): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (/\p{L}{2}\.$/u.test(text)) return false;
  return text.length <= longestDateline && letters <= mostLetters && !changed.test(text);
}

function isChange({ text }: TextBlock): boolean {
  return changed.test(text);
}

const dayMs = 86_400_000;

/** An instant in UTC and the day shown to readers of another zone may lie one day apart; the shown one counts. */
function areNeighbours(instant: PublishedDate, shown: PublishedDate): boolean {
  if (!instant.endsWith('Z')) return false;
  const days = (Date.parse(instant.slice(0, 10)) - Date.parse(shown.slice(0, 10))) / dayMs;
  return Math.abs(days) === 1;
}

function fromNodes(facts: PageFacts): PublishedDate | null {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    for (const node of facts.articleNodes) {
      const date = isNode(node) ? readMachineDate(textValue(node[key])) : null;
      if (date !== null) return date;
    }
  }
  return null;
}

function fromMeta(facts: PageFacts, language: string | null): PublishedDate | null {
  for (const name of metaNames) {
    for (const value of facts.meta.get(name) ?? []) {
      const date = readMachineDate(value) ?? readWrittenDate(value, language);
      if (date !== null) return date;
    }
  }
  return null;
}

function fromItemprop(facts: PageFacts, language: string | null): PublishedDate | null {
  for (const name of ['datepublished', 'datecreated', 'dc:date', 'dcterms:created']) {
    for (const element of facts.byItemprop.get(name) ?? []) {
      const date = fromElement(element, language);
      if (date !== null) return date;
    }
  }
  return null;
}

function fromElement(element: PageElement, language: string | null): PublishedDate | null {
  for (const name of ['datetime', 'content', 'date']) {
    const date =
      readMachineDate(attribute(element, name)) ?? readWrittenDate(attribute(element, name), language);
    if (date !== null) return date;
  }
  const text = textOf(element);
  return text.length > 120 ? null : (readWrittenDate(text, language) ?? readMachineDate(text));
}

const updated = /^(?:modified|updated?|aktualisiert|changed)/;

function fromTimes(facts: PageFacts, place: StoryPlace, language: string | null): PublishedDate | null {
  const times = (facts.byTag.get('time') ?? []).filter(
    (time) => place.isByHeadline(time) || place.isInStory(time),
  );
  const published = times.filter((time) => time.attributes.has('pubdate') || hasName(time, /^publish/));
  const plain = times.filter((time) => !hasName(time, updated));
  for (const time of [...published, ...plain.filter((element) => place.isByHeadline(element))]) {
    const date = fromElement(time, language);
    if (date !== null) return date;
  }
  return null;
}

function hasName(element: PageElement, pattern: RegExp): boolean {
  if (namesOf(element).some((name) => pattern.test(name))) return true;
  for (const above of ancestorsOf(element)) return namesOf(above).some((name) => pattern.test(name));
  return false;
}

/** The lines around the headline; a short one is surer than a sentence that mentions a day. */
function fromLines(lines: readonly TextBlock[], language: string | null): PublishedDate | null {
  for (const line of lines) {
    if (line.text.length > (line.type === 'heading' ? 40 : 150)) continue;
    const date = readWrittenDate(line.text, language);
    if (date !== null) return date;
  }
  return null;
}

function fromAddress(address: string | null): PublishedDate | null {
  const match = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-]|$)/.exec(
    address ?? '',
  );
  return match === null ? null : readMachineDate(`${match[1]}-${match[2]}-${match[3]}`);
}
