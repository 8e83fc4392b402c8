import { type Answer, json } from '../http/answer.ts';

interface GraphFailure {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly message: string;
  readonly transient?: boolean;
  /** Title and text that Graph means for the user. */
  readonly user?: readonly [string, string];
}

/**
 * Graph's errors with the codes of developers.facebook.com/docs/graph-api/guides/error-handling and
 * developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes (2026-11-22).
 */
const failures = {
  unknown: { status: 500, code: 2, message: 'Service temporarily unavailable', transient: true },
  tokenMissing: { status: 400, code: 104, message: 'An access token is required to request this resource.' },
  tokenExpired: {
    status: 400,
    code: 190,
    subcode: 463,
    message: 'Error validating access token: Session has expired.',
  },
  tokenInvalidated: {
    status: 400,
    code: 190,
    subcode: 460,
    message:
      'Error validating access token: The session has been invalidated because the user changed their password.',
  },
  noSuchObject: {
    status: 400,
    code: 100,
    subcode: 33,
    message:
      'Unsupported request. Object does not exist, cannot be loaded due to missing permissions, or does not support this operation.',
  },
  unknownPath: { status: 400, code: 2500, message: 'Unknown path components' },
  badParameter: { status: 400, code: 100, message: 'Invalid parameter' },
  emptyPost: { status: 400, code: 197, message: 'The post is empty. Please enter a message to share.' },
  duplicate: {
    status: 400,
    code: 506,
    message: 'Duplicate status message',
    user: ['Duplicate Status Update', 'This status update is identical to the last one you posted.'],
  },
  linkUnreadable: {
    status: 400,
    code: 100,
    subcode: 1_609_005,
    message: 'Error Posting Link',
    user: ['Error Posting Link', 'There was a problem scraping data from the provided link.'],
  },
  photoUnreadable: { status: 400, code: 324, subcode: 2_069_019, message: 'Missing or invalid image file' },
  photoTooLarge: {
    status: 400,
    code: 100,
    subcode: 1_366_046,
    message: 'Invalid parameter',
    user: [
      "Can't Read Files",
      'Photos should be less than 4 MB and saved as JPG, PNG, GIF, TIFF, HEIF or WebP files.',
    ],
  },
  restricted: {
    status: 400,
    code: 4,
    subcode: 2_207_051,
    message: 'Application request limit reached',
    user: ['Action is blocked', 'We restrict certain activity to protect our community.'],
  },
  pageLimit: { status: 400, code: 80_001, message: 'There have been too many calls to this Page account.' },
  instagramLimit: {
    status: 400,
    code: 80_002,
    message: 'There have been too many calls to this Instagram account.',
  },
  quotaReached: {
    status: 400,
    code: 9,
    subcode: 2_207_042,
    message: 'Application request limit reached',
    user: ['Limit reached', 'You reached the maximum number of posts that can be published through the API.'],
  },
  mediaUnreadable: {
    status: 400,
    code: 9_004,
    subcode: 2_207_052,
    message: 'Only photo or video can be accepted as media type.',
    user: ['Media download has failed', 'The media could not be fetched from this URI.'],
  },
  mediaTooLarge: {
    status: 400,
    code: 36_000,
    subcode: 2_207_004,
    message: 'The image is too large to download.',
  },
  mediaFormat: {
    status: 400,
    code: 36_001,
    subcode: 2_207_005,
    message: 'The image format is not supported.',
  },
  mediaRatio: {
    status: 400,
    code: 36_003,
    subcode: 2_207_009,
    message: 'The aspect ratio is not supported.',
  },
  captionTooLong: { status: 400, code: 36_004, subcode: 2_207_010, message: 'The caption was too long.' },
  carouselCount: { status: 400, code: 100, subcode: 2_207_028, message: 'Carousels need 2 to 10 children.' },
  containerUnknown: {
    status: 400,
    code: 24,
    subcode: 2_207_008,
    message: 'The media builder with this creation id does not exist or has expired.',
  },
  containerExpired: { status: 400, code: -2, subcode: 2_207_020, message: 'The media has expired.' },
  notReady: {
    status: 400,
    code: 9_007,
    subcode: 2_207_027,
    message: 'Media ID is not available',
    user: ['Media not ready', 'The media is not ready for publishing, please wait for a moment.'],
  },
} as const satisfies Record<string, GraphFailure>;
export type GraphFailureName = keyof typeof failures;

/** Graph's error body; `trace` is its fbtrace_id, `message` says more than the usual words. */
export function graphError(name: GraphFailureName, trace: string, status?: number, message?: string): Answer {
  const failure: GraphFailure = failures[name];
  const error = {
    message: `(#${failure.code}) ${message ?? failure.message}`,
    type: failure.code === 2 ? 'FacebookApiException' : 'OAuthException',
    code: failure.code,
    ...(failure.subcode === undefined ? {} : { error_subcode: failure.subcode }),
    is_transient: failure.transient ?? false,
    ...(failure.user ? { error_user_title: failure.user[0], error_user_msg: failure.user[1] } : {}),
    fbtrace_id: trace,
  };
  return json(status ?? failure.status, { error });
}

/** A wrong parameter, in words. */
export function badParameter(trace: string, message: string): Answer {
  return graphError('badParameter', trace, undefined, message);
}
