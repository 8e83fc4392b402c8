import type { Final, PostRecord } from '../checker/post-record.ts';
import type { Api } from './api.ts';

interface ApiPost {
  readonly id: string;
  readonly state: string;
  readonly reason: { readonly code: string } | null;
  readonly receipt: { readonly networkPostId: string } | null;
  readonly notBefore: string | null;
  readonly attempts: readonly { readonly outcome: string }[];
}

const doubtful = ['in_doubt', 'absent', 'found'];

/** Reads every post over the API, page by page, and gives each the harness's name for it. */
export async function readFinals(
  api: Api,
  records: ReadonlyMap<string, PostRecord>,
): Promise<Map<string, Final>> {
  const keys = new Map(
    [...records.values()].flatMap(({ key, ids }) => [...ids].map((id) => [id, key] as const)),
  );
  const finals = new Map<string, Final>();
  let cursor: string | null = null;
  do {
    const place = `/posts?limit=100${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const answer = await api.call('GET', place);
    if (answer.status !== 200) throw new Error(`GET ${place}: ${answer.status}`);
    const page = answer.body as { items: ApiPost[]; nextCursor: string | null };
    for (const post of page.items) {
      const key = keys.get(post.id);
      if (key !== undefined) finals.set(key, finalOf(post));
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
  return finals;
}

const finalOf = (post: ApiPost): Final => ({
  state: post.state,
  reason: post.reason?.code ?? null,
  networkPostId: post.receipt?.networkPostId ?? null,
  doubts: post.attempts.filter(({ outcome }) => doubtful.includes(outcome)).length,
  waiting: post.notBefore !== null && Date.parse(post.notBefore) > Date.now(),
});
