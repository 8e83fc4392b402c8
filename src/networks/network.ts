import type { NetworkName } from '../core/network.ts';
import type { NetworkRules } from '../core/rules.ts';
import type { Secret } from '../core/secret.ts';
import type { AnswerFacts } from './errors.ts';

/** One network: its rules (plain data) and its API. One folder, one line in `index.ts`, one conformance call. */
export interface Network {
  readonly name: NetworkName;
  readonly rules: NetworkRules;
  /** Binds the API to one channel. Makes no request. */
  open(account: Account): NetworkClient;
}

/** The account behind a channel. */
export interface Account {
  /** The network's id of the user, Page or Instagram account. */
  readonly externalId: string;
  readonly accessToken: Secret;
  /** The channel's own settings, e.g. `{ twoStep: true }`; each network reads what it knows. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Every call of every client throws only the five errors of `errors.ts` (or the signal's abort reason). */
export interface NetworkClient {
  /**
   * Invisible work before the visible call: uploads, containers. Safe to repeat; picks up `saved` that has not
   * expired and hands each finished piece to `save` at once. Never waits long: an unfinished container is
   * `{ ready: false, checkAfterMs }`, and the caller comes back.
   */
  prepare(message: OutboundMessage, saved: readonly Preparation[], call: PrepareCall): Promise<Prepared>;
  /**
   * The one visible call: exactly one request, no retry, no redirect. Calls `call.beforeSend()` directly before
   * the request leaves; if that throws, nothing is sent and the error is `Unavailable`.
   * An answer that does not prove either way is `OutcomeUnknown`.
   */
  publish(step: VisibleStep, call: VisibleCall): Promise<Published>;
  /** Is the part of a doubtful attempt live? A failing read is `unknown`, never `absent`. */
  lookup(question: LookupQuestion, call: Call): Promise<LookupAnswer>;
  /** The public address of a post. Null where the network does not say. */
  permalink(networkPostId: string, call: Call): Promise<string | null>;
  /** Does the token work, for whom, and what is left of the quota? */
  check(call: Call): Promise<ChannelCheck>;
}

export interface Call {
  readonly signal: AbortSignal;
}
export interface PrepareCall extends Call {
  save(preparation: Preparation): Promise<void>;
}
export interface VisibleCall extends Call {
  beforeSend(): void;
}

export interface OutboundMedia {
  /** Where the network can fetch it. */
  readonly url: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly sha256: string;
  bytes(): Promise<Buffer>;
}
export interface OutboundPart {
  /** Exactly what is sent; links that belong in the text are already in it. */
  readonly text: string;
  readonly media: readonly OutboundMedia[];
}
export interface OutboundMessage {
  readonly postId: string;
  readonly parts: readonly OutboundPart[];
  /** For networks that attach a link (`rules.link === 'attached'`), else null. */
  readonly link: string | null;
}

/** A finished invisible step, remembered in the store: an upload's or a container's id at the network. */
export interface Preparation {
  /** Unique within the post, e.g. `media:0:<sha256>` or `container`. */
  readonly key: string;
  readonly networkId: string;
  readonly expiresAt: Date | null;
}
export type Prepared = { readonly ready: true } | { readonly ready: false; readonly checkAfterMs: number };

export interface VisibleStep {
  readonly message: OutboundMessage;
  /** Which part, from 0. */
  readonly part: number;
  /** Ids of the parts that are live already, in order. */
  readonly publishedIds: readonly string[];
  readonly preparations: readonly Preparation[];
}
export interface Published {
  readonly networkPostId: string;
  /** Null when the answer has no link; `permalink` may find it later. */
  readonly url: string | null;
  readonly facts: AnswerFacts;
}

export interface LookupQuestion extends VisibleStep {
  /** When the first permit was given whose send may have worked (database clock). */
  readonly openedAt: Date;
}
export type LookupAnswer =
  /** `alsoFound`: further posts that are this one, newer than it: the duplicate alarm. */
  | {
      readonly answer: 'found';
      readonly networkPostId: string;
      readonly url: string | null;
      readonly alsoFound?: readonly string[];
    }
  | { readonly answer: 'found_id_unknown' }
  | { readonly answer: 'absent' }
  /** `stale`: the preparation is gone or failed and nothing was published; prepare anew. */
  | { readonly answer: 'absent_prepare_again' }
  | { readonly answer: 'unknown'; readonly why: string };

export interface ChannelCheck {
  readonly ok: boolean;
  /** The account's own name there. */
  readonly name: string | null;
  readonly missingScopes: readonly string[];
  readonly expiresAt: Date | null;
  /** Posts left in the network's window, where it says. */
  readonly quotaLeft: number | null;
  readonly message: string | null;
}
