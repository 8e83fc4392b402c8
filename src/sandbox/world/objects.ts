import type { NetworkName } from '../../core/network.ts';

/** A picture as the network stored it. */
export interface StoredMedia {
  readonly sha256: string;
  readonly alt: string | null;
  readonly width: number;
  readonly height: number;
  readonly mime: string;
  /** The upload's or photo's id at the network. */
  readonly id: string;
}

/** A tweet, a Page post, a photo's story, an Instagram media or a comment. Instants in epoch ms. */
export interface SandboxPost {
  readonly type: 'post';
  readonly network: NetworkName;
  readonly id: string;
  readonly account: string;
  readonly text: string;
  readonly link: string | null;
  readonly media: readonly StoredMedia[];
  readonly parent: string | null;
  readonly comment: boolean;
  readonly madeAt: number;
  /** Null while nobody can see it. */
  readonly publishedAt: number | null;
  readonly deletedAt: number | null;
}

/** A picture that was uploaded and is not a post (X media, an unpublished Facebook photo). */
export interface Upload {
  readonly type: 'upload';
  readonly network: NetworkName;
  readonly id: string;
  readonly account: string;
  readonly declared: { readonly mime: string; readonly bytes: number };
  readonly media: StoredMedia | null;
  readonly madeAt: number;
}

/** An Instagram container, single or carousel. */
export interface Container {
  readonly type: 'container';
  readonly network: 'instagram';
  readonly id: string;
  readonly account: string;
  readonly caption: string;
  readonly media: readonly StoredMedia[];
  readonly child: boolean;
  readonly madeAt: number;
  readonly readyAt: number;
  readonly publishedAt: number | null;
}

/** A refresh token that was used up, or an access token that was told whom it acts for. */
export interface TokenFact {
  readonly type: 'token';
  /** sha256 of the token. */
  readonly id: string;
  readonly spent: boolean;
  readonly account: string | null;
}

export type SandboxObject = SandboxPost | Upload | Container | TokenFact;
