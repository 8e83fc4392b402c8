import type { NetworkName } from '../../core/network.ts';
import type { SandboxPost } from './objects.ts';

/** One line of `GET /ledger`: something became visible to readers, or stopped being so. */
export interface LedgerRow {
  readonly seq: number;
  /** RFC 3339 UTC. */
  readonly time: string;
  readonly network: NetworkName;
  /** The account's id at the network. */
  readonly channel: string;
  readonly id: string;
  readonly text: string;
  readonly link: string | null;
  readonly media: readonly { readonly sha256: string; readonly alt: string | null }[];
  readonly parent: string | null;
  /** False only for a deletion. */
  readonly visible: boolean;
  /** The request that did it, as its answer's headers name it. */
  readonly request: string;
}

export function ledgerRow(post: SandboxPost, seq: number, time: number, request: string): LedgerRow {
  return {
    seq,
    time: new Date(time).toISOString(),
    network: post.network,
    channel: post.account,
    id: post.id,
    text: post.text,
    link: post.link,
    media: post.media.map(({ sha256, alt }) => ({ sha256, alt })),
    parent: post.parent,
    visible: post.deletedAt === null,
    request,
  };
}
