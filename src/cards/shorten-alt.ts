const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Alternative text within the network's limit (UTF-16 code units), cut between words with an ellipsis. */
export function shortenAlt(alt: string, limit: number): string {
  if (alt.length <= limit) return alt;
  let end = 0;
  for (const { index, segment } of segmenter.segment(alt)) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  return `${alt.slice(0, end).trimEnd()}…`;
}
