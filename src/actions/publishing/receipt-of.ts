import type { Receipt } from '../../core/attempt.ts';

export interface LivePart {
  readonly networkPostId: string;
  readonly url: string | null;
}

/** The receipt of a post whose parts are live, in order: the first one's id and link lead. */
export function receiptOf(parts: readonly LivePart[]): Omit<Receipt, 'publishedAt'> {
  const [first] = parts;
  if (!first) throw new Error('A receipt needs a part that is live');
  const { networkPostId, url } = first;
  if (parts.length === 1) return { networkPostId, url };
  return {
    networkPostId,
    url,
    parts: parts.map((part) => ({ networkPostId: part.networkPostId, url: part.url })),
  };
}
