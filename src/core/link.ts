import type { HouseStyle } from './compose-input.ts';
import type { NetworkName } from './network.ts';
import type { PostKind } from './post.ts';

/**
 * The part of a link by which a lookup recognises a post: `tc` and the last 8 letters or digits of its id, which
 * are its random ones; always 8, so that the marker can be found by its shape.
 */
export function postMarker(postId: string): string {
  return `tc${postId
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-8)
    .padStart(8, '0')}`;
}

export interface LinkPurpose {
  readonly network: NetworkName;
  readonly kind: PostKind;
  /** Null where there are no ids; the link then has no marker. */
  readonly postId: string | null;
  readonly house: Pick<HouseStyle, 'utmCampaign' | 'linkMarker'>;
}

/**
 * The article's address with `utm_source`, `utm_medium`, `utm_campaign` and `utm_content` (kind and marker).
 * Everything else of the address stays byte for byte: other parameters, their order and encoding, the fragment.
 * Null where the article has no address that a reader could open.
 */
export function trackedLink(url: string | null, purpose: LinkPurpose): string | null {
  if (url === null || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  const { network, kind, postId, house } = purpose;
  const content = postId !== null && house.linkMarker ? `${kind}-${postMarker(postId)}` : kind;
  const ours = new Map([
    ['utm_source', network],
    ['utm_medium', 'social'],
    ...(house.utmCampaign === null ? [] : [['utm_campaign', house.utmCampaign] as const]),
    ['utm_content', content],
  ]);
  // `href` leaves no blank or other character in the address that would end the link in a text.
  const [address = '', ...fragment] = new URL(url).href.split('#');
  const [path = '', ...query] = address.split('?');
  const theirs = query
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !ours.has(pair.split('=')[0] ?? ''));
  const added = [...ours].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const hash = fragment.length > 0 ? `#${fragment.join('#')}` : '';
  return `${path}?${[...theirs, ...added].join('&')}${hash}`;
}
