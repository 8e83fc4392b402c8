export type Network = 'x' | 'facebook' | 'instagram';

/** What the harness did with one post and was told about it: the checker's only knowledge beside the ledger. */
export interface PostRecord {
  /** The harness's own name, part of the text: `A07-0012`. */
  readonly key: string;
  readonly campaign: string;
  readonly network: Network;
  /** The account's id at the network. */
  readonly account: string;
  /** The texts of the parts as they may appear: one body, or several where an answer was never heard. */
  bodies: string[][];
  readonly pictures: number;
  /** The ids under which the product knows it: one, or its promise about Idempotency-Key is broken. */
  readonly ids: Set<string>;
  /** The call that gave it its time was answered with 2xx. */
  accepted: boolean;
  dueAt: number;
  latenessMs: number;
  /** When a cancel was answered with 200. */
  cancelledAt: number | null;
  holds: { answeredAt: number; liftedAt: number; inFlight: boolean }[];
}

export function newPost(
  given: Pick<PostRecord, 'key' | 'campaign' | 'network' | 'account'> & { texts: string[] },
): PostRecord {
  const { texts, ...rest } = given;
  return {
    ...rest,
    bodies: [texts],
    pictures: given.network === 'instagram' ? 1 : 0,
    ids: new Set(),
    accepted: false,
    dueAt: 0,
    latenessMs: defaultLatenessMs,
    cancelledAt: null,
    holds: [],
  };
}
/** Of ordinary posts, where the harness sets no other. */
const defaultLatenessMs = 3_600_000;

/** A row of the sandbox's public ledger. */
export interface LedgerRow {
  readonly time: string;
  readonly network: Network;
  readonly channel: string;
  readonly id: string;
  readonly text: string;
  readonly media: readonly unknown[];
  readonly parent: string | null;
  readonly visible: boolean;
}

/** What the product says at the end. */
export interface Final {
  readonly state: string;
  readonly reason: string | null;
  /** What its receipt names: the network's id, `unknown`, or null without a receipt. */
  readonly networkPostId: string | null;
  /** Sends whose outcome was not known at first. */
  readonly doubts: number;
  /** It waits for a moment that has not come yet. */
  readonly waiting: boolean;
}

export const bodyText = (key: string, version: number, part: number): string =>
  `The harbour council met again today, and the ferry runs on Sunday. (${key} v${version} p${part})`;

/** Which post and part a ledger row belongs to. */
export function readText(text: string): { key: string; part: number } | null {
  const found = /\((\w+-\d+) v\d+ p(\d+)\)/.exec(text);
  return found ? { key: found[1] ?? '', part: Number(found[2]) } : null;
}
