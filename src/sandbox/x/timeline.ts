import { namedAccount, ownNumber, tokenKey } from '../accounts.ts';
import { type Answer, json } from '../http/answer.ts';
import type { SandboxPost } from '../world/objects.ts';
import type { XVisit } from './guard.ts';
import { invalidRequest } from './problems.ts';
import { includes, tweetJson } from './tweet-json.ts';

const isId = (value: string | null): value is string => value !== null && /^\d{1,19}$/.test(value);

/** `GET /2/users/{id}/tweets`: newest first; `since_id`, `until_id`, `start_time`, `end_time`, `exclude`, paging. */
export async function readTimeline(visit: XVisit): Promise<Answer> {
  const { request, path } = visit;
  const { query } = request;
  const owner = path[0] ?? '';
  const max = Number(query.get('max_results') ?? 10);
  if (!Number.isInteger(max) || max < 5 || max > 100) {
    return invalidRequest('The `max_results` query parameter value is not between 5 and 100.', {
      max_results: [query.get('max_results')],
    });
  }
  for (const name of ['since_id', 'until_id']) {
    if (query.has(name) && !isId(query.get(name)))
      return invalidRequest(`The \`${name}\` query parameter is not an id.`);
  }
  for (const name of ['start_time', 'end_time']) {
    const time = query.get(name);
    if (time !== null && Number.isNaN(Date.parse(time)))
      return invalidRequest(`The \`${name}\` query parameter is not a time.`);
  }
  const before = pageEnd(query.get('pagination_token'));
  if (before === null) return invalidRequest('The `pagination_token` query parameter is not valid.');
  await rememberReader(visit, owner);
  const found = visiblePosts(visit, owner).filter((post) => BigInt(post.id) < before);
  const page = found.slice(0, max);
  const last = page.at(-1);
  const meta = {
    result_count: page.length,
    ...(last ? { newest_id: page[0]?.id, oldest_id: last.id } : {}),
    ...(last && found.length > page.length ? { next_token: pageToken(last.id) } : {}),
  };
  const data = page.map((post) => tweetJson(post, request));
  return json(200, { ...(data.length > 0 ? { data } : {}), includes: includes(page, request), meta });
}

function visiblePosts(visit: XVisit, owner: string): SandboxPost[] {
  const { world, token, seenAt, request } = visit;
  const { query } = request;
  const since = BigInt(query.get('since_id') ?? 0);
  const until = query.has('until_id') ? BigInt(query.get('until_id') ?? 0) : null;
  const start = Date.parse(query.get('start_time') ?? '2010-11-06T00:00:00Z');
  const end = query.has('end_time') ? Date.parse(query.get('end_time') ?? '') : Infinity;
  const noReplies = (query.get('exclude') ?? '').split(',').includes('replies');
  const reader = world.token(tokenKey(token))?.account === owner ? world.postsOf('x', ownNumber(token)) : [];
  return [...world.postsOf('x', owner), ...reader]
    .filter((post) => post.deletedAt === null && (post.publishedAt ?? Infinity) <= seenAt)
    .filter((post) => post.madeAt >= start && post.madeAt < end)
    .filter((post) => BigInt(post.id) > since && (until === null || BigInt(post.id) < until))
    .filter((post) => !(noReplies && post.parent !== null))
    .sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? 1 : -1));
}

/** A token that names no account posted under a number of its own until somebody read an account with it. */
async function rememberReader({ world, token }: XVisit, owner: string): Promise<void> {
  const id = tokenKey(token);
  if (namedAccount(token) !== null || world.token(id)) return;
  await world.keep({ type: 'token', id, spent: false, account: owner });
}

const pageToken = (id: string) => BigInt(id).toString(32);

/** The id below which a page lies. Null for what is no token of ours. */
function pageEnd(token: string | null): bigint | null {
  if (token === null) return 1n << 64n;
  if (!/^[0-9a-v]{1,14}$/.test(token)) return null;
  return [...token].reduce((value, digit) => value * 32n + BigInt(Number.parseInt(digit, 32)), 0n);
}
