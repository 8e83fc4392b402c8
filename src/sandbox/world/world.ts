import { join } from 'node:path';
import { type Ids, makeIds } from './ids.ts';
import { forgetful, openJournal } from './journal.ts';
import { type LedgerRow, ledgerRow } from './ledger-row.ts';
import { type MediaStore, openMediaStore } from './media-store.ts';
import type { Container, SandboxObject, SandboxPost, TokenFact, Upload } from './objects.ts';
import { makeSwitches, type Switches } from './switches.ts';

/** Everything that the sandbox networks know. Changes are on the disk before their promise resolves. */
export interface World {
  readonly ids: Ids;
  readonly pictures: MediaStore;
  readonly switches: Switches;
  readonly ledger: readonly LedgerRow[];
  now(): number;
  post(id: string): SandboxPost | null;
  upload(id: string): Upload | null;
  container(id: string): Container | null;
  token(id: string): TokenFact | null;
  /** An account's posts, comments included, oldest first. */
  postsOf(network: string, account: string): readonly SandboxPost[];
  /** What an account published through containers, for its quota. */
  allPosts(): readonly SandboxPost[];
  /** Remembers an object nobody sees. */
  keep(object: SandboxObject): Promise<void>;
  /** Remembers a post that became visible, or was deleted, with its line in the ledger. */
  show(post: SandboxPost, request: string, also?: SandboxObject): Promise<void>;
  close(): Promise<void>;
}

interface Entry {
  objects: SandboxObject[];
  row?: LedgerRow;
}

/** Opens the world kept in `dataDir`, or an empty one that ends with the process. */
export async function openWorld(dataDir: string | null): Promise<World> {
  const opened = dataDir === null ? null : await openJournal(join(dataDir, 'ledger.jsonl'));
  const journal = opened?.journal ?? forgetful;
  const objects = new Map<string, SandboxObject>();
  const byAccount = new Map<string, string[]>();
  const ledger: LedgerRow[] = [];

  function apply(entry: Entry): void {
    for (const object of entry.objects) {
      const key = `${object.type}:${object.id}`;
      if (object.type === 'post' && !objects.has(key)) {
        const owner = `${object.network}:${object.account}`;
        const owned = byAccount.get(owner) ?? [];
        owned.push(object.id);
        byAccount.set(owner, owned);
      }
      objects.set(key, object);
    }
    if (entry.row) ledger.push(entry.row);
  }
  for (const line of opened?.lines ?? []) apply(line as Entry);

  function get<T extends SandboxObject['type']>(type: T, id: string) {
    const object = objects.get(`${type}:${id}`);
    return object?.type === type ? (object as Extract<SandboxObject, { type: T }>) : null;
  }
  async function commit(entry: Entry): Promise<void> {
    apply(entry);
    await journal.append(entry);
  }
  const post = (id: string) => get('post', id);
  return {
    ids: makeIds(),
    pictures: openMediaStore(dataDir === null ? null : join(dataDir, 'media')),
    switches: makeSwitches(),
    ledger,
    now: () => Date.now(),
    post,
    upload: (id) => get('upload', id),
    container: (id) => get('container', id),
    token: (id) => get('token', id),
    postsOf: (network, account) =>
      (byAccount.get(`${network}:${account}`) ?? []).map(post).filter((found) => found !== null),
    allPosts: () => [...objects.values()].filter((object) => object.type === 'post'),
    keep: (object) => commit({ objects: [object] }),
    show: (shown, request, also) =>
      commit({
        objects: also ? [shown, also] : [shown],
        row: ledgerRow(shown, (ledger.at(-1)?.seq ?? 0) + 1, Date.now(), request),
      }),
    close: () => journal.close(),
  };
}
