import type { NetworkRules } from '../../core/rules.ts';

const checkedOn = '2026-11-22';

/** What X allows on the self-serve API. */
export const xRules: NetworkRules = {
  network: 'x',
  measure: 'x-weighted',
  textLimit: {
    value: 280,
    source: 'https://github.com/twitter/twitter-text/blob/master/config/v3.json',
    checkedOn,
  },
  // X documents no hard limit; its help pages ask for two at most.
  hashtagLimit: {
    value: 2,
    source: 'https://help.x.com/en/using-x/how-to-use-hashtags',
    checkedOn,
    soft: true,
  },
  cashtagLimit: { value: 1, source: 'https://docs.x.com/x-api/posts/manage-tweets/introduction', checkedOn },
  link: 'in-text',
  kinds: ['headline', 'quote', 'keyPoints', 'custom'],
  media: {
    required: false,
    maxCount: { value: 4, source: 'https://docs.x.com/x-api/media/quickstart/best-practices', checkedOn },
    maxBytes: {
      value: 5_000_000,
      source: 'https://docs.x.com/x-api/media/quickstart/best-practices',
      checkedOn,
    },
    mimes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    altLimit: { value: 1000, source: 'https://docs.x.com/x-api/media/metadata-create', checkedOn },
  },
  // Replies to oneself are live but the reply rules of 2026-02-23 name no exception for them:
  // https://docs.x.com/changelog (2026-11-22). So a thread stays short and is never the default.
  maxParts: 25,
};
