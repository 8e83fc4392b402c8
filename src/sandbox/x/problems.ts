import { type Answer, json } from '../http/answer.ts';

const duplicateDetail = 'You are not allowed to create a Tweet with duplicate content.';

/**
 * A refusal in the shape seen from api.x.com (`type: about:blank`), e.g. in github.com/akrherz/iembot/issues/163
 * and github.com/plhery/node-twitter-api-v2/issues/469 (2026-11-22).
 */
export function problem(status: number, what: string, headers: Record<string, string> = {}): Answer {
  const detail = what === 'duplicate' ? duplicateDetail : what;
  return asProblem(status, { title: titles[status] ?? detail, detail, type: 'about:blank', status }, headers);
}

const titles: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A request that X's schema or rules refuse. */
export function invalidRequest(message: string, parameters: Record<string, unknown> = {}): Answer {
  return asProblem(400, {
    errors: [{ parameters, message }],
    title: 'Invalid Request',
    detail: 'One or more parameters to your request was invalid.',
    type: 'https://api.x.com/2/problems/invalid-request',
  });
}

/** The partial error of a lookup: status 200, `errors` beside or instead of `data`. */
export function notFound(parameter: string, value: string) {
  return {
    value,
    detail: `Could not find tweet with ${parameter}: [${value}].`,
    title: 'Not Found Error',
    resource_type: 'tweet',
    parameter,
    resource_id: value,
    type: 'https://api.x.com/2/problems/resource-not-found',
  };
}

function asProblem(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return json(status, body, { 'content-type': 'application/problem+json', ...headers });
}
