import { accountOf, tokenState } from '../accounts.ts';
import type { Answer } from '../http/answer.ts';
import { bearerToken } from '../http/request.ts';
import type { Visit } from '../http/route.ts';
import { graphError } from './errors.ts';

/** A visit whose token is good. */
export interface GraphVisit extends Visit {
  readonly token: string;
  /** The node in the path; `me` is whom the token acts for. */
  readonly node: string;
}

/** Checks the token; every answer carries Graph's usage and trace headers. */
export function guarded(
  type: 'pages' | 'instagram',
  handle: (visit: GraphVisit) => Answer | Promise<Answer>,
) {
  return async (visit: Visit): Promise<Answer> => {
    const { request, world } = visit;
    const first = visit.path[0] ?? 'me';
    const token = bearerToken(request, true);
    const refusal = refuse(token, request.id);
    const node = first === 'me' && token !== null ? accountOf(world, token) : first;
    const answer = refusal ?? (await handle({ ...visit, token: token ?? '', node }));
    return {
      ...answer,
      headers: { ...usageHeaders(type, node, request.id, request.path), ...answer.headers },
    };
  };
}

function refuse(token: string | null, trace: string): Answer | null {
  switch (tokenState(token)) {
    case 'missing':
      return graphError('tokenMissing', trace);
    case 'expired':
      return graphError('tokenExpired', trace);
    case 'revoked':
      return graphError('tokenInvalidated', trace);
    case 'good':
      return null;
  }
}

/** developers.facebook.com/docs/graph-api/overview/rate-limiting (2026-11-22): percents, and minutes to wait. */
function usageHeaders(type: string, node: string, trace: string, path: string): Record<string, string> {
  const light = { call_count: 1, total_cputime: 1, total_time: 1 };
  const account = node.split('_')[0] ?? node;
  return {
    'x-app-usage': JSON.stringify(light),
    'x-business-use-case-usage': JSON.stringify({
      [account]: [{ type, ...light, estimated_time_to_regain_access: 0 }],
    }),
    'facebook-api-version': /^\/(v\d+\.\d+)/.exec(path)?.[1] ?? 'v25.0',
    'x-fb-trace-id': trace,
    'x-fb-request-id': trace,
  };
}
