import twitterText from 'twitter-text';

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where links stand in a text, by X's detection: with a scheme, or a bare domain such as `bbc.news`. UTF-16. */
export function urlRanges(text: string): TextRange[] {
  return twitterText.extractUrlsWithIndices(text).map(({ indices: [start, end] }) => ({ start, end }));
}
