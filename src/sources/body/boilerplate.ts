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
  'details',
]);
const boilerplateRoles = new Set(
  'alert alertdialog banner button complementary contentinfo dialog directory form menu menubar menuitem navigation search searchbox status tab tablist toolbar tooltip'.split(
    ' ',
  ),
);

/**
 * Words of class and id names that the web at large uses for what is not the story, as whole words or as
 * beginnings. English for the most part, since such names are; the languages of Europe where they are common.
 */
const boilerplateWords =
  /^(?:ads?|advert\w*|anzeige\w*|werbung\w*|publicidad|publicite|pubblicita|promo\w*|sponsor\w*|comment\w*|kommentar\w*|disqus|replies|respond|share\w*|sharing|social\w*|follow\w*|related\w*|recommend\w*|recirc\w*|similar|more|readmore|also|trending|popular|newsletter\w*|subscri\w*|signup|paywall\w*|breadcrumb\w*|sidebar\w*|footer\w*|cookie\w*|consent\w*|gdpr|popup|modal|overlay|teaser\w*|widget\w*|navigation|navbar|nav|menu\w*|pagination|pager|toolbar|tags?|taglist|taxonomy|keywords|topics|byline\w*|author\w*|autor\w*|bio|biography|credits?|caption\w*|copyright|legal|disclaimer|print|printonly|screenreader|sr|hidden|visuallyhidden|login|register|account|search\w*|rating|ratings|vote|poll|toc|meta|metadata|postmeta|entrymeta|timestamp|dateline|date|published|gallery|carousel|slideshow|slider|lightbox|embed\w*|infobox|factbox|donate|donation|feedback|survey)$/;

/** Elements that are not part of the story by what they are: navigation, forms, asides, captions, hidden ones. */
export function isBoilerplate(element: PageElement): boolean {
  if (boilerplateTags.has(element.tag)) return true;
  if (boilerplateRoles.has(attribute(element, 'role').toLowerCase())) return true;
  return isHidden(element) || hasBoilerplateName(element);
}

export function isHidden(element: PageElement): boolean {
  if (element.attributes.size === 0) return false;
  if (element.attributes.has('hidden')) return true;
  const style = element.attributes.get('style');
  return style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** True when a class or id says that the element is beside the story. */
export function hasBoilerplateName(element: PageElement): boolean {
  if (
    element.tag === 'body' ||
    element.tag === 'html' ||
    element.tag === 'article' ||
    element.tag === 'main'
  ) {
    return false;
  }
  return namesOf(element).some((word) => boilerplateWords.test(word));
}

/** The words of an element's class and id names, lower case. */
export function namesOf(element: PageElement): string[] {
  const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`;
  if (names === ' ') return [];
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
