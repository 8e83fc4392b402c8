import type { NetworkName } from './network.ts';
import type { PostKind } from './post.ts';

/** A number that a network sets, with where it is written and when somebody last looked. */
export interface SourcedNumber {
  readonly value: number;
  readonly source: string;
  /** ISO date. */
  readonly checkedOn: string;
  /** Good practice: what we propose keeps to it, what a person writes is never refused for it. */
  readonly soft?: true;
}

/**
 * What a network allows, as plain data: the same rules count in the browser, compose on the server and check
 * before sending.
 */
export interface NetworkRules {
  readonly network: NetworkName;
  /** Unit of `textLimit`: X's weighted length, or UTF-16 code units, code points. */
  readonly measure: 'x-weighted' | 'code-points' | 'utf-16';
  readonly textLimit: SourcedNumber;
  /** Hashtags a post may carry at most. */
  readonly hashtagLimit: SourcedNumber;
  /** Cashtags (`$ABC`) a post may carry at most; no limit where absent. */
  readonly cashtagLimit?: SourcedNumber;
  /** `in-text`: the link stands in the text; `attached`: a field of its own; `none`: the network has no links. */
  readonly link: 'in-text' | 'attached' | 'none';
  readonly kinds: readonly PostKind[];
  readonly media: {
    readonly required: boolean;
    readonly maxCount: SourcedNumber;
    readonly minCarousel?: SourcedNumber;
    readonly maxBytes: SourcedNumber;
    readonly mimes: readonly string[];
    /** Width over height. */
    readonly minRatio?: SourcedNumber;
    readonly maxRatio?: SourcedNumber;
    /** Pixels; a narrower picture is refused. */
    readonly minWidth?: SourcedNumber;
    readonly altLimit: SourcedNumber;
  };
  /** Whether one post may have several parts, and how many. */
  readonly maxParts: number;
}
