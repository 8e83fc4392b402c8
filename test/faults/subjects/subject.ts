import type { Final, Network, PostRecord } from '../checker/post-record.ts';
import type { History } from '../history.ts';
import type { Trap } from '../proxies/trap.ts';
import type { Random } from '../seeded.ts';
import type { Child } from '../servers/child.ts';
import type { RedisServer } from '../servers/redis.ts';
import type { SandboxServer } from '../servers/sandbox.ts';

export interface Batch {
  readonly campaign: string;
  readonly count: number;
  /** Due this long after the last of them was written. */
  readonly leadMs?: number;
  /** Left out: X and Facebook in turn. */
  readonly network?: Network;
  /** Parts of a thread (X). */
  readonly parts?: number;
  readonly latenessSeconds?: number;
  /** All on the first channel of their network, instead of on all in turn. */
  readonly oneChannel?: boolean;
}

/** A publisher under test: ours, or the naive one. Real processes, real servers, proxies before each. */
export interface Subject {
  readonly name: string;
  readonly history: History;
  readonly random: Random;
  readonly records: Map<string, PostRecord>;
  readonly trap: Trap;
  readonly redis: RedisServer;
  readonly sandbox: SandboxServer;
  /** Hands over posts; resolves when each was accepted or refused. */
  accept(batch: Batch): Promise<PostRecord[]>;
  /** Starts a worker all of whose connections run through the proxies. */
  startVictim(): Promise<Child>;
  /** Starts a worker that nothing is done to. */
  startBystander(): Promise<Child>;
  /** What the publisher says about each post, by the harness's names. */
  finals(): Promise<Map<string, Final>>;
  /** Everything that it wrote anywhere, searched for these words; answers where they were found. */
  findSecrets(): Promise<string[]>;
  stop(): Promise<void>;
}
