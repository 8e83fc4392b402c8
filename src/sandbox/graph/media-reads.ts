import { type Answer, json } from '../http/answer.ts';
import type { World } from '../world/world.ts';
import { badParameter } from './errors.ts';
import { selectFields } from './fields.ts';
import type { GraphVisit } from './guard.ts';
import { mediaJson } from './media-json.ts';
import { pageOf } from './paging.ts';

const daySeconds = 86_400;
/** The reference says 50, the guide 100 (both 2026-11-22); clients read the number from here. */
const dailyQuota = 100;
/** Without limits the day is long enough for any rehearsal. */
const unlimitedQuota = 1_000_000;

/** Posts published in 24 hours, and how many may be. */
export function quota(world: World, account: string): { used: number; total: number } {
  const since = world.now() - daySeconds * 1000;
  const used = world
    .postsOf('instagram', account)
    .filter((post) => !post.comment && post.madeAt > since).length;
  return { used, total: world.switches.limits('instagram') ? dailyQuota : unlimitedQuota };
}

/** `GET /{ig}/content_publishing_limit?fields=config,quota_usage`. */
export function readQuota({ request, world, node }: GraphVisit): Answer {
  const { used, total } = quota(world, node);
  const all = { quota_usage: used, config: { quota_total: total, quota_duration: daySeconds } };
  return json(200, { data: [selectFields(all, request.query.get('fields'), ['quota_usage'])] });
}

/** `GET /{ig}/media`: newest first; `since` and `until` in epoch seconds or RFC 3339. */
export function readMedia({ request, world, node, seenAt }: GraphVisit): Answer {
  const { query } = request;
  const limit = Number(query.get('limit') ?? 25);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    return badParameter(request.id, 'limit must be 1 to 100.');
  const since = instant(query.get('since'), 0);
  const until = instant(query.get('until'), Infinity);
  if (Number.isNaN(since) || Number.isNaN(until))
    return badParameter(request.id, 'since and until must be times.');
  const posts = world
    .postsOf('instagram', node)
    .filter((post) => !post.comment && post.deletedAt === null && post.madeAt <= seenAt)
    .filter((post) => post.madeAt >= since && post.madeAt <= until)
    .toReversed();
  const { items, paging } = pageOf(posts, limit, request);
  const data = items.map((post) =>
    selectFields(mediaJson(post, request.origin), query.get('fields'), ['id']),
  );
  return json(200, paging ? { data, paging } : { data });
}

function instant(text: string | null, otherwise: number): number {
  if (text === null) return otherwise;
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}
