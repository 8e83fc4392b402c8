import twitterText from 'twitter-text';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * An article at a loopback address exists in rehearsals only, where it stands for one with a public name. X's
 * detection knows no such addresses, so without this every rehearsed post would look too long.
 */
const rehearsalLink = /\bhttps?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:[/?#]\S*)?(?=\s|$)/gi;

/**
 * Where links stand in a text, by X's detection: with a scheme, or a bare domain such as `bbc.news`; and links to
 * this machine. In order, UTF-16.
 */
export function urlRanges(text: string): TextRange[] {
  const found = twitterText.extractUrlsWithIndices(text).map(({ indices: [start, end] }) => ({ start, end }));
  const rehearsed = [...text.matchAll(rehearsalLink)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (rehearsed.length === 0) return found;
  // A rehearsal link may carry an address in its query, which is then no link of its own.
  const apart = found.filter(
    (one) => !rehearsed.some((whole) => one.start < whole.end && whole.start < one.end),
  );
  return [...apart, ...rehearsed].sort((one, other) => one.start - other.start);
}
