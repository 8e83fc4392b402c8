import type { NetworkName } from '../../core/network.ts';
import { graphError } from '../graph/errors.ts';
import { type Answer, json } from '../http/answer.ts';
import { problem } from '../x/problems.ts';
import type { ChosenFault } from './fault-book.ts';

/** How long a rate limit lasts when the fault does not say. */
const defaultLimitMs = 60_000;

/** The answers that a network gives instead of its own. Null for faults that are no answers of their own. */
export function cannedAnswer(
  network: NetworkName,
  account: string,
  fault: ChosenFault,
  id: string,
): Answer | null {
  switch (fault.name) {
    case '500':
    case '500_no_effect':
    case 'effect_then_500':
      return network === 'x' ? problem(500, 'Internal Server Error') : graphError('unknown', id);
    case '401':
      return network === 'x' ? problem(401, 'Unauthorized') : graphError('tokenInvalidated', id, 401);
    case '403_dup':
      return network === 'x' ? problem(403, 'duplicate') : graphError('duplicate', id);
    case 'effect_then_graph_4_2207051':
      return network === 'x' ? problem(503, 'Service Unavailable') : graphError('restricted', id);
    case '429':
      return rateLimited(network, account, fault.ms ?? defaultLimitMs, id);
    case 'effect_then_html_200':
      return {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>OK</title>',
      };
    case 'effect_then_2xx_no_id':
      return network === 'x' ? json(201, { data: {} }) : json(200, {});
    case 'empty':
      return network === 'x' ? json(200, { meta: { result_count: 0 } }) : json(200, { data: [] });
    default:
      return null;
  }
}

function rateLimited(network: NetworkName, account: string, ms: number, id: string): Answer {
  if (network === 'x') {
    const reset = String(Math.ceil((Date.now() + ms) / 1000));
    return problem(429, 'Too Many Requests', {
      'x-rate-limit-limit': '100',
      'x-rate-limit-remaining': '0',
      'x-rate-limit-reset': reset,
    });
  }
  const usage = {
    type: network === 'facebook' ? 'pages' : 'instagram',
    call_count: 100,
    total_cputime: 25,
    total_time: 25,
    estimated_time_to_regain_access: Math.ceil(ms / 60_000),
  };
  const answer = graphError(network === 'facebook' ? 'pageLimit' : 'instagramLimit', id);
  const headers = {
    ...answer.headers,
    'x-app-usage': JSON.stringify({ call_count: 100, total_cputime: 25, total_time: 25 }),
    'x-business-use-case-usage': JSON.stringify({ [account]: [usage] }),
  };
  return { ...answer, headers };
}
