import type { NetworkName } from '../core/network.ts';
import type { PageElement } from './html/page-tree.ts';
import { attribute } from './html/page-tree.ts';

/**
 * How publishers ask readers to follow them, in languages of Europe and Japanese. Only forms that speak to the
 * reader: "follow us", never "followers" or "the account follows".
 */
const invitation =
  /(?<!\p{L})(?:follow\s+(?:us|me|our|along)|(?:find|join|like|connect\s+with|catch|visit|friend|keep\s+up\s+with)\s+(?:us|me)|stay\s+(?:connected|in\s+touch)|we(?:['’]re|\s+are)\s+on|folg(?:e|en|t)\s+(?:sie\s+)?(?:uns|mir)|besuch(?:e|en|t)\s+(?:sie\s+)?uns|(?:finde|findest|finden|findet)\s+(?:du\s+|sie\s+|ihr\s+)?uns|(?:sui|retrou|rejoi)(?:vez|gnez)[-\s]nous|suis[-\s]nous|(?:sígue|síga|sigue|siga|encuéntra|encuentra|búsca)(?:n?nos|me)|síguenos|segui(?:ci|teci|mi|-nos)|trovaci|siga-nos|segue-nos|acompanhe(?:-nos)?|volg\s+(?:ons|mij)|vind\s+ons|seuraa?\s+(?:meitä|kanaviamme)|seuraa|seuratkaa|löydät\s+meidät|tykkää\s+meistä|följ\s+(?:oss|mig)|gilla\s+oss|følg\s+(?:os|oss|med|mig|meg)|śledź(?:cie)?\s+nas|obserwuj(?:cie)?(?:\s+nas)?|polub(?:cie)?\s+nas|znajd(?:ź|ziesz)\s+nas|dołącz\s+do\s+nas|sleduj(?:te)?\s+nás|kövess(?:en|etek)?(?:\s+minket)?|urmăriți-ne|jälgi\s+meid|bizi\s+takip\s+ed|подписывайтесь|подпишитесь|следите\s+за|підписуйтесь|стежте\s+за|ακολουθήστε\s+μας)(?!\p{L})|フォローして|フォローし(?:よう|てね)|をフォロー/iu;

/** The networks as readers know them; names may be glued together where a list of links lost its spaces. */
const names =
  /(facebook|フェイスブック|фейсбук)|(twitter|твиттер|ツイッター|(?<![\p{L}\p{N}])X(?![\p{L}\p{N}'’]))|(instagram|инстаграм|インスタグラム)/giu;

const anyName = new RegExp(names.source, 'iu');

/** Networks stand within this many characters after the invitation, or before it where the verb comes last. */
const reach = 200;

/** The networks on which a line of text asks its readers to follow it, in the order of naming. */
export function networksInvitedTo(line: string): NetworkName[] {
  // Most lines name no network, and looking for a name is the quicker test.
  if (!anyName.test(line)) return [];
  const at = invitation.exec(line);
  if (at === null) return [];
  const after = namedIn(line.slice(at.index, at.index + reach));
  return after.length > 0 ? after : namedIn(line.slice(Math.max(0, at.index - reach), at.index));
}

function namedIn(text: string): NetworkName[] {
  const found: NetworkName[] = [];
  for (const match of text.matchAll(names)) {
    // A lone small x is a letter; the network is written as a capital.
    if (match[0] === 'x') continue;
    found.push(match[1] !== undefined ? 'facebook' : match[2] !== undefined ? 'x' : 'instagram');
  }
  return [...new Set(found)];
}

const hosts = new Map<string, NetworkName>([
  ['facebook.com', 'facebook'],
  ['fb.com', 'facebook'],
  ['twitter.com', 'x'],
  ['x.com', 'x'],
  ['instagram.com', 'instagram'],
]);
/** First path segments that are not somebody's profile: share buttons, single posts, the network's own pages. */
const notProfiles =
  /^(?:share|sharer|sharer\.php|share\.php|intent|dialog|plugins|tr|home|hashtag|search|i|p|reel|reels|stories|explore|events|groups|watch|photo|photo\.php|photos|permalink\.php|story\.php|login|policies|privacy|legal|help|about|widgets|statuses|l\.php)?$/i;

/** The network whose profile a link opens; null for share buttons, single posts and everything else. */
export function profileNetwork(link: PageElement): NetworkName | null {
  const href = attribute(link, 'href');
  const address = href.startsWith('//') ? `https:${href}` : href;
  if (!URL.canParse(address)) return null;
  const { hostname, pathname } = new URL(address);
  const network = hosts.get(hostname.replace(/^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\./, ''));
  const [first = '', second] = pathname.replace(/^\/(?:#!\/)?/, '').split('/');
  if (network === undefined || notProfiles.test(first)) return null;
  const single = second !== undefined && /^(?:status(?:es)?|posts|videos|photos|p|reel)$/i.test(second);
  return single ? null : network;
}
