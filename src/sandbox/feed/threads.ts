import type { NetworkName } from '../../core/network.ts';
import type { SandboxPost } from '../world/objects.ts';
import type { World } from '../world/world.ts';

/** A post as readers meet it: with what its own account added below it. */
export interface Thread {
  /** The first post and, on X, the account's replies to it in their order. */
  readonly parts: readonly SandboxPost[];
  readonly comments: readonly SandboxPost[];
}

const isSeen = (post: SandboxPost) => post.publishedAt !== null && post.deletedAt === null;

/** A network's threads that began before `before` (epoch ms), newest first. */
export function threadsOf(world: World, network: NetworkName, before: number): Thread[] {
  const seen = world.allPosts().filter((post) => post.network === network && isSeen(post));
  const answers = Map.groupBy(seen, (post) => post.parent);
  const known = new Set(seen.map((post) => post.id));
  const roots = seen.filter((post) => !post.comment && (post.parent === null || !known.has(post.parent)));
  return roots
    .filter((post) => startOf(post) < before)
    .sort((one, other) => startOf(other) - startOf(one) || (one.id < other.id ? 1 : -1))
    .map((root) => {
      const parts = chain(root, answers);
      return {
        parts,
        comments: parts.flatMap((part) => answers.get(part.id) ?? []).filter((post) => post.comment),
      };
    });
}

export const startOf = (post: SandboxPost): number => post.publishedAt ?? post.madeAt;

function chain(
  root: SandboxPost,
  answers: ReadonlyMap<string | null, readonly SandboxPost[]>,
): SandboxPost[] {
  const parts: SandboxPost[] = [];
  const open = [root];
  for (let post = open.shift(); post; post = open.shift()) {
    parts.push(post);
    open.push(...(answers.get(post.id) ?? []).filter((answer) => !answer.comment));
  }
  return parts;
}
