import { readerAccount } from '../accounts.ts';
import { type Answer, json } from '../http/answer.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { XVisit } from './guard.ts';

/** A user with the fields that were asked for. */
export function userJson(id: string, request: SandboxRequest): Record<string, unknown> {
  const { name, username } = readerAccount('x', id);
  const asked = (request.query.get('user.fields') ?? '').split(',');
  const all: Record<string, unknown> = {
    created_at: '2020-01-01T00:00:00.000Z',
    description: 'A newsroom in rehearsal.',
    profile_image_url: `${request.origin}/feed/avatar/${id}.svg`,
    protected: false,
    verified: false,
  };
  const chosen = Object.entries(all).filter(([field]) => asked.includes(field));
  return { id, name, username, ...Object.fromEntries(chosen) };
}

/** `GET /2/users/me`. */
export function readMe({ request, account }: XVisit): Answer {
  return json(200, { data: userJson(account, request) });
}
