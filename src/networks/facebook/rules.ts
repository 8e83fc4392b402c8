import type { NetworkRules } from '../../core/rules.ts';

const checkedOn = '2026-11-22';

/** What a Facebook Page allows. */
export const facebookRules: NetworkRules = {
  network: 'facebook',
  // Meta documents no unit; the offsets it returns (`message_tags`) count code points.
  measure: 'code-points',
  // Meta documents no limit either: the figure is what other publishers ran into.
  textLimit: {
    value: 63_206,
    source: 'https://www.ayrshare.com/docs/additional/character-limits',
    checkedOn,
  },
  hashtagLimit: {
    value: 2,
    source:
      'https://support.spillover.com/portal/en/kb/articles/best-hashtag-practices-for-facebook-and-instagram',
    checkedOn,
    soft: true,
  },
  link: 'attached',
  kinds: ['headline', 'quote', 'keyPoints', 'custom'],
  media: {
    required: false,
    // Undocumented; the most that one feed post was seen to take from other publishers is more than we draw.
    maxCount: {
      value: 10,
      source: 'https://developers.facebook.com/docs/graph-api/reference/page/feed',
      checkedOn,
      soft: true,
    },
    // Graph's own error text (100/1366046) says 4 MB; a page that says 10 MB circulates too.
    maxBytes: {
      value: 4_000_000,
      source: 'https://developers.facebook.com/docs/graph-api/reference/page/photos',
      checkedOn,
    },
    mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/tiff', 'image/heif'],
    // No length is documented for `alt_text_custom`; Instagram's stands in.
    altLimit: {
      value: 1000,
      source:
        'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
      checkedOn,
      soft: true,
    },
  },
  maxParts: 1,
};
