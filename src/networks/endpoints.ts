/**
 * Where the networks' APIs are: origins only (`https://api.x.com`), the paths are the networks' own. Anything
 * that speaks the same protocol may stand behind them.
 */
export interface Endpoints {
  readonly x: string;
  readonly graph: string;
  /** Host of Instagram accounts that were connected by Instagram's own login. */
  readonly instagramGraph: string;
  /** E.g. `v25.0`. */
  readonly graphVersion: string;
  /** Longest time one request may take from the first packet to the last byte of the answer. */
  readonly timeoutMs?: number;
  /** Where readers see X's posts; X's API never says. */
  readonly xWeb?: string;
}

/** 30 s: `publish-protocol` gives a visible call 20 s of permit and 35 s before anybody else may judge it. */
export const defaultTimeoutMs = 30_000;

/** The largest answer that we read is a page of 100 posts; more than this is not an answer to our question. */
export const maxAnswerBytes = 8 * 1024 * 1024;
