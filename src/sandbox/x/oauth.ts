import { nanoid } from 'nanoid';
import { accountOf, tokenKey, tokenState } from '../accounts.ts';
import { type Answer, json } from '../http/answer.ts';
import type { Visit } from '../http/route.ts';

const scope = 'tweet.read tweet.write users.read media.write offline.access';

/** X's OAuth errors are plain OAuth 2.0, not problems. */
const refused = (error: string, description: string): Answer =>
  json(400, { error, error_description: description });

/**
 * `POST /2/oauth2/token` and `/revoke`. Refresh tokens work once: each answer carries the next one
 * (docs.x.com/resources/fundamentals/authentication/oauth-2-0/authorization-code, 2026-11-22).
 */
export async function oauthToken({ request, world, path }: Visit): Promise<Answer> {
  if (path[0] === 'revoke') return json(200, { revoked: true });
  const grant = request.body?.['grant_type'];
  if (grant !== 'authorization_code' && grant !== 'refresh_token') {
    return refused('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token.');
  }
  const sent = request.body?.[grant === 'refresh_token' ? 'refresh_token' : 'code'];
  if (typeof sent !== 'string' || sent === '')
    return refused('invalid_request', 'Missing required parameter.');
  const id = tokenKey(sent);
  if (tokenState(sent) !== 'good' || world.token(id)?.spent) {
    return refused('invalid_request', 'Value passed for the token was invalid.');
  }
  const account = accountOf(world, sent);
  await world.keep({ type: 'token', id, spent: true, account });
  return json(200, {
    token_type: 'bearer',
    expires_in: 7200,
    access_token: `sandbox-${nanoid(16)}-${account}`,
    refresh_token: `sandbox-refresh-${nanoid(16)}-${account}`,
    scope,
  });
}
