import { attribute, type PageElement } from '../html/page-tree.ts';

const boilerplateTags = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'button',
  'select',
  'textarea',
  'label',
  'fieldset',
  'menu',
  'dialog',
  'figcaption',
]);
const boilerplateRoles = new Set(
  'alert alertdialog banner button complementary contentinfo dialog directory form menu menubar menuitem navigation search searchbox status tab tablist toolbar tooltip'.split(
    ' ',
  ),
);

/**
 * Words of class and id names that the web at large uses for what is not the story. English for the most part,
 * since such names are; the languages of Europe where they are common. `sure` ones never hold the story's text;
 * `likely` ones sometimes do, and go only when they hold little prose.
 */
const sure =
  /^(?:ads?|advert\w*|anzeigen?|werbung\w*|publicidad|publicite|pubblicita|promo\w*|sponsor\w*|comments?|commentlist|commentform|kommentare?|disqus|replies|respond|share\w*|sharing|social\w*|follow\w*|related\w*|recommend\w*|recirc\w*|readmore|trending|newsletter\w*|subscri\w*|signup|paywall\w*|breadcrumb\w*|sidebar\w*|footer\w*|cookie\w*|consent\w*|gdpr|popup|modal|navigation|navbar|nav|menu\w*|pagination|pager|tags|taglist|keywords|byline\w*|author\w*|autor\w*|bio|biography|credits?|caption\w*|copyright|imprint|impressum|screenreader|visuallyhidden|login|donate|donation|postmeta|entrymeta|postmetadata|outbrain|taboola)$/;
const likely =
  /^(?:more|also|similar|popular|teaser\w*|widget\w*|toolbar|tag|taxonomy|topics|legal|disclaimer|disclosure|print|printonly|register|account|search\w*|ratings?|vote|poll|toc|meta|metadata|timestamp|dateline|date|published|gallery|carousel|slideshow|slider|lightbox|embed\w*|infobox|factbox|legend|callout|cta|feedback|survey|overlay|imagedescription|bildunterschrift|bildtext|box\w*|kasten|appendix|appstores?|player|alert)$/;
/** A name that says what an element has, lacks or does at some width says nothing of what it is. */
const aboutLayout = /^(?:has|no|not|with|without|is|show|hide|hidden|visible|js|l|u|col|grid|off|on)$/;

/** How likely an element is beside the story. */
export type Standing = 'story' | 'likely beside' | 'beside';

/** What an element's tag, role, style and names say of it: navigation, forms, asides, captions, hidden ones. */
export function standingOf(element: PageElement): Standing {
  if (boilerplateTags.has(element.tag)) return 'beside';
  if (boilerplateRoles.has(attribute(element, 'role').toLowerCase())) return 'beside';
  return isHidden(element) ? 'beside' : standingByName(element);
}

export function isHidden(element: PageElement): boolean {
  if (element.attributes.size === 0) return false;
  if (element.attributes.has('hidden')) return true;
  const style = element.attributes.get('style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

const neverByName = new Set(['body', 'html', 'article', 'main', 'p', 'h1']);

function standingByName(element: PageElement): Standing {
  if (neverByName.has(element.tag)) return 'story';
  let standing: Standing = 'story';
  for (const words of wordsOfNames(element)) {
    if (words.some((word) => aboutLayout.test(word))) continue;
    if (words.some((word) => sure.test(word))) return 'beside';
    if (words.some((word) => likely.test(word))) standing = 'likely beside';
  }
  return standing;
}

/** The words of each of an element's class names and of its id, lower case. */
function wordsOfNames(element: PageElement): string[][] {
  const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`.trim();
  if (names === '') return [];
  return names.split(/\s+/).map(wordsIn);
}

function wordsIn(name: string): string[] {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** All words of an element's class and id names, lower case. */
export function namesOf(element: PageElement): string[] {
  return wordsOfNames(element).flat();
}
