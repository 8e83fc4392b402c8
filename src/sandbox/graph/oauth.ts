import { nanoid } from 'nanoid';
import { accountOf, readerAccount, sandboxAccounts, tokenState } from '../accounts.ts';
import { type Answer, json } from '../http/answer.ts';
import type { Visit } from '../http/route.ts';
import { badParameter, graphError } from './errors.ts';
import type { GraphVisit } from './guard.ts';
import { textParameter } from './parameters.ts';

/** Long-lived user tokens last about 60 days (developers.facebook.com/docs/facebook-login, 2026-11-22). */
const lifeSeconds = 60 * 86_400;
const scopes = [
  'pages_show_list',
  'pages_read_engagement',
  'pages_manage_posts',
  'pages_manage_engagement',
  'instagram_basic',
  'instagram_content_publish',
  'instagram_manage_comments',
];

/** `oauth/access_token`, `access_token`, `refresh_access_token`: any code or token for a long-lived one. */
export function exchangeToken({ request, world }: Visit): Answer {
  const sent =
    textParameter(request, 'code') ??
    textParameter(request, 'fb_exchange_token') ??
    textParameter(request, 'access_token');
  if (sent === null) return badParameter(request.id, 'Missing code or token to exchange.');
  if (tokenState(sent) !== 'good') return graphError('tokenExpired', request.id);
  const account = accountOf(world, sent);
  return json(200, {
    access_token: `sandbox-user-${nanoid(16)}-${account}`,
    token_type: 'bearer',
    expires_in: lifeSeconds,
    user_id: account,
    permissions: scopes.join(','),
  });
}

/** `GET /debug_token?input_token=`. */
export function debugToken({ request, world }: GraphVisit): Answer {
  const input = textParameter(request, 'input_token');
  if (input === null) return badParameter(request.id, 'input_token is required.');
  const state = tokenState(input);
  const data = {
    app_id: '1',
    application: 'Towncrier rehearsal',
    type: 'PAGE',
    is_valid: state === 'good',
    issued_at: Math.floor(world.now() / 1000) - 3600,
    // A Page token made from a long-lived user token does not expire.
    expires_at: state === 'expired' ? Math.floor(world.now() / 1000) - 60 : 0,
    data_access_expires_at: Math.floor(world.now() / 1000) + 90 * 86_400,
    profile_id: accountOf(world, input),
    user_id: accountOf(world, input),
    scopes,
    ...(state === 'good'
      ? {}
      : { error: { code: 190, subcode: state === 'expired' ? 463 : 460, message: 'Token is not valid.' } }),
  };
  return json(200, { data });
}

/** `GET /me/accounts`: the newsroom's one Page, with its token and its Instagram account. */
export function listPages(): Answer {
  const { facebook, instagram } = sandboxAccounts;
  const { id, name, token } = facebook;
  const linked = { id: instagram.id, username: readerAccount('instagram', instagram.id).username };
  const page = {
    access_token: token,
    category: 'News & media website',
    name,
    id,
    tasks: ['CREATE_CONTENT', 'MODERATE', 'MANAGE'],
    instagram_business_account: linked,
  };
  return json(200, { data: [page], paging: { cursors: { before: 'MA', after: 'MA' } } });
}
