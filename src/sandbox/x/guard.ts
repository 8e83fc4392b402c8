import { accountOf, tokenState } from '../accounts.ts';
import type { Answer } from '../http/answer.ts';
import { bearerToken } from '../http/request.ts';
import type { Visit } from '../http/route.ts';
import { problem } from './problems.ts';

/** A visit whose token is good. */
export interface XVisit extends Visit {
  readonly token: string;
  /** The user for whom the token acts. */
  readonly account: string;
}

const windowMs = 15 * 60_000;

/** Checks the token and counts the call; every answer carries X's rate-limit headers. */
export function guarded(limit: number, handle: (visit: XVisit) => Answer | Promise<Answer>) {
  const counts = new WeakMap<object, Map<string, { used: number; reset: number }>>();
  return async (visit: Visit): Promise<Answer> => {
    const { request, world } = visit;
    const token = bearerToken(request, false);
    if (token === null || tokenState(token) !== 'good') return problem(401, 'Unauthorized');
    const account = accountOf(world, token);
    const perWorld = counts.get(world) ?? new Map<string, { used: number; reset: number }>();
    counts.set(world, perWorld);
    const now = world.now();
    const earlier = perWorld.get(account);
    const window = earlier && earlier.reset > now ? earlier : { used: 0, reset: now + windowMs };
    perWorld.set(account, window);
    window.used += 1;
    const enforced = world.switches.limits('x');
    const headers = {
      'x-rate-limit-limit': String(limit),
      // Unlimited rehearsal must not look like a budget that runs out: clients slow down for that.
      'x-rate-limit-remaining': String(enforced ? Math.max(0, limit - window.used) : limit - 1),
      'x-rate-limit-reset': String(Math.ceil(window.reset / 1000)),
      'x-transaction-id': request.id,
    };
    if (enforced && window.used > limit) return problem(429, 'Too Many Requests', headers);
    const answer = await handle({ ...visit, token, account });
    return { ...answer, headers: { ...headers, ...answer.headers } };
  };
}
