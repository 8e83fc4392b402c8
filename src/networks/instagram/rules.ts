import type { NetworkRules, SourcedNumber } from '../../core/rules.ts';

const reference =
  'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media';
const fromReference = (value: number): SourcedNumber => ({
  value,
  source: reference,
  checkedOn: '2026-11-22',
});

/** What a professional Instagram account allows through the API. */
export const instagramRules: NetworkRules = {
  network: 'instagram',
  // The unit is not documented: UTF-16 is the largest count a caption can have, so it errs on the safe side.
  measure: 'utf-16',
  textLimit: fromReference(2200),
  // The reference still says 30; accounts have been refused a sixth since the roll-out of December 2025.
  hashtagLimit: {
    value: 5,
    source: 'https://www.ayrshare.com/docs/additional/character-limits',
    checkedOn: '2026-11-22',
  },
  link: 'none',
  kinds: ['headline', 'quote', 'keyPoints', 'custom'],
  media: {
    required: true,
    maxCount: fromReference(10),
    minCarousel: fromReference(2),
    maxBytes: fromReference(8_000_000),
    mimes: ['image/jpeg'],
    minRatio: fromReference(4 / 5),
    maxRatio: fromReference(1.91),
    minWidth: fromReference(320),
    altLimit: fromReference(1000),
  },
  maxParts: 1,
};
