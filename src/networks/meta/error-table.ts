import type { Reason } from '../../core/post.ts';
import { commonMeanings, type Meaning, type Verdict } from '../verdict.ts';

// Sources, looked at 2026-11-22:
//   https://developers.facebook.com/docs/graph-api/guides/error-handling (codes 1 to 506)
//   https://developers.facebook.com/docs/graph-api/overview/rate-limiting (4, 17, 32, 613, 80001, 80002)
//   https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/error-codes (22070xx)
//   https://developers.facebook.com/docs/graph-api/reference/page/feed (506, 1609005)
// Where Meta's page and what clients met differ, the row says which report made it stricter.
export const graphMeanings = commonMeanings('Meta');

/** One code, or one code with one subcode. `from` and `to` make a range of codes. */
export interface GraphErrorRow extends Meaning {
  readonly from: number;
  readonly to: number;
  /** Absent: every subcode that has no row of its own. `none`: only without a subcode. */
  readonly subcode?: number | 'none';
}

const reason = (code: string, message: string, remedy: string): Reason => ({ code, message, remedy });
const always = (verdict: Exclude<Verdict, 'in_doubt'>, why: Reason): Meaning => ({
  visible: verdict,
  invisible: verdict,
  reason: why,
});
/** Unclear when it answers a visible call. */
const doubtful = (invisible: Meaning['invisible'], why: Reason): Meaning => ({
  visible: 'in_doubt',
  invisible,
  reason: why,
});
const rows = (meaning: Meaning, ...codes: (number | [code: number, subcode: number | 'none'])[]) =>
  codes.map(
    (code): GraphErrorRow =>
      typeof code === 'number'
        ? { from: code, to: code, ...meaning }
        : { from: code[0], to: code[0], subcode: code[1], ...meaning },
  );

const reconnect = 'Reconnect the channel, then retry the post.';
const looksItUp = 'Nothing to do yet: Towncrier asks whether the post is live.';
const replacePicture = 'Replace the picture, then retry the post.';

const permission = always(
  'unauthorized',
  reason(
    'unauthorized',
    'The connected Meta app lacks a permission for this.',
    'Reconnect the channel and allow everything it asks for.',
  ),
);
const restricted = (visible: 'in_doubt' | 'rate_limited'): Meaning => ({
  visible,
  invisible: 'rate_limited',
  reason: reason(
    visible === 'in_doubt' ? 'in_doubt' : 'rate_limited',
    'Meta restricts this channel for a while, as it does against spam.',
    'Post less often for some hours and look into the account for a notice.',
  ),
});
const duplicate = doubtful(
  'rejected',
  reason(
    'duplicate',
    'Meta says that this has been posted already.',
    'Towncrier looks whether that post is this one. If not, change the words.',
  ),
);
const picture = (message: string) => always('rejected', reason('media', message, replacePicture));
const words = (message: string, remedy: string) => always('rejected', reason('rejected', message, remedy));

export const graphErrorTable: readonly GraphErrorRow[] = [
  // Tokens and rights.
  ...rows(graphMeanings.unauthorized, 102, 190),
  ...rows(
    always('unauthorized', reason('unauthorized', 'Somebody removed the app from the account.', reconnect)),
    [190, 458],
  ),
  ...rows(
    always(
      'unauthorized',
      reason(
        'unauthorized',
        'Facebook wants the account checked first.',
        'Sign in at facebook.com, answer the check, then reconnect the channel.',
      ),
    ),
    [190, 459],
    [190, 464],
  ),
  ...rows(
    always('unauthorized', reason('unauthorized', 'The password of the account was changed.', reconnect)),
    [190, 460],
  ),
  ...rows(
    always('unauthorized', reason('unauthorized', 'The sign-in of this channel has expired.', reconnect)),
    [190, 463],
    [190, 467],
  ),
  ...rows(
    always(
      'unauthorized',
      reason(
        'unauthorized',
        'The connected person no longer has a role on the Page.',
        'Give them the role again or connect somebody who has it.',
      ),
    ),
    [190, 492],
  ),
  ...rows(permission, 3, 10),
  { from: 200, to: 299, ...permission },
  ...rows(
    always(
      'unauthorized',
      reason(
        'unauthorized',
        'Facebook wants Page publishing authorisation first.',
        'Finish it in the Page settings on Facebook, then reconnect the channel.',
      ),
    ),
    [190, 1_404_078],
    [200, 1_404_078],
    [368, 1_404_078],
  ),
  ...rows(
    always(
      'unauthorized',
      reason(
        'unauthorized',
        'Instagram restricts this account or wants it checked.',
        'Open the Instagram app, answer the notice, then retry the post.',
      ),
    ),
    [25, 2_207_050],
  ),

  // Limits: nothing was done, also where they come as HTTP 400.
  ...rows(graphMeanings.rateLimited, [4, 'none'], 17, 32, 341, 613, 80_001, 80_002),
  ...rows(
    always(
      'rate_limited',
      reason(
        'quota',
        'Instagram takes no more posts from this account today.',
        'Towncrier waits; the limit counts the last 24 hours.',
      ),
    ),
    [9, 2_207_042],
  ),

  // Doubt. 1 and 2 on a write: arsduo/koala#699, facebookarchive/php-graph-sdk#1141 (posts that were live).
  ...rows(graphMeanings.serverError, -1, 1, 2),
  // gitroomhq/postiz-app#1681: the post was live after 4/2207051; other subcodes of 4 are no better known.
  ...rows(restricted('in_doubt'), 4, 368),
  ...rows(duplicate, 506, [100, 1_366_051], [368, 1_366_051]),

  // Content.
  ...rows(graphMeanings.rejected, 100),
  ...rows(
    {
      visible: 'rejected',
      // Fresh objects answer so for a while: gitroomhq/postiz-app#1562.
      invisible: 'unavailable',
      reason: reason(
        'rejected',
        'Meta does not show the object that this is about.',
        'Check that the channel is connected to the right account.',
      ),
    },
    [100, 33],
  ),
  ...rows(
    picture('Facebook does not take this picture: 4 MB at most, JPEG, PNG, GIF, TIFF, HEIF or WebP.'),
    [100, 1_366_046],
  ),
  ...rows(
    words('Facebook says that the post is empty.', 'Write a text or add a link, then retry the post.'),
    197,
  ),
  ...rows(
    words(
      'Facebook could not read the page behind the link.',
      'Check that the article is public, then retry the post.',
    ),
    1_609_005,
    [100, 1_609_005],
  ),
  ...rows(
    words('Facebook takes no links to itself here.', 'Use another link, then retry the post.'),
    1_609_008,
    [100, 1_609_008],
  ),
  ...rows(words('Instagram does not know this kind of media.', replacePicture), [100, 2_207_023]),
  ...rows(picture('Instagram takes 2 to 10 pictures in a carousel.'), [100, 2_207_028]),
  ...rows(
    words('Instagram refused a tag of this post.', 'Change the tags, then retry the post.'),
    [100, 2_207_035],
    [100, 2_207_036],
    [100, 2_207_037],
  ),
  ...rows(words('Instagram allows 20 @ mentions.', 'Leave some out, then retry the post.'), [100, 2_207_040]),
  ...rows(
    words(
      'Instagram says that the caption is too long.',
      'Shorten the text or take hashtags out, then retry the post.',
    ),
    36_004,
  ),

  // Instagram's media and containers.
  ...rows(picture('Instagram cannot use this moment of the video as its cover.'), [1, 2_207_057]),
  ...rows(picture('Instagram does not take this video format.'), 352),
  ...rows(picture('The picture is too large for Instagram.'), 36_000),
  ...rows(picture('Instagram takes JPEG pictures only.'), 36_001),
  ...rows(picture('Instagram takes pictures between 4:5 and 1.91:1 only.'), 36_003),
  ...rows(
    doubtful(
      'unavailable',
      reason(
        'media',
        'Instagram could not fetch the picture.',
        'Make sure that PUBLIC_URL is an address which the internet can reach.',
      ),
    ),
    [-2, 2_207_003],
    9004,
  ),
  ...rows(
    always(
      'unavailable',
      reason(
        'unavailable',
        'Instagram is still working on the picture; nothing was published.',
        'Towncrier tries again.',
      ),
    ),
    9007,
    [-2, 2_207_020],
  ),
  // Answers that a container gives when it is gone and also when it has been published already.
  ...rows(
    doubtful('unavailable', reason('in_doubt', 'Instagram does not find the prepared post.', looksItUp)),
    24,
  ),
];

/** The row for a code: its own subcode's first, then the one for every other subcode. */
export function graphErrorRow(code: number, subcode: number | undefined): GraphErrorRow | undefined {
  const ofCode = graphErrorTable.filter(({ from, to }) => from <= code && code <= to);
  return (
    ofCode.find((row) => row.subcode === (subcode ?? 'none')) ??
    ofCode.find((row) => row.subcode === undefined)
  );
}
