import type { Config } from '../../config/config.ts';
import { readApiKey } from '../../config/generated-keys.ts';
import { type ErrorKind, TowncrierError } from '../core/errors.ts';
import type { Secret } from '../core/secret.ts';

export interface ApiClient {
  readonly url: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T>;
  patch<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<T>;
}

/**
 * A client of the server that `TOWNCRIER_URL` names (default: this machine's `HOST` and `PORT`), with the key of
 * `TOWNCRIER_API_KEY` or of the data folder. Failures are `TowncrierError`s with the API's own codes.
 */
export async function createApiClient(config: Config, url: string, timeoutMs?: number): Promise<ApiClient> {
  const key = await readApiKey(config);
  if (!key) {
    throw new TowncrierError('auth', 'api_key_missing', 'There is no API key to talk to the server with.', {
      field: 'TOWNCRIER_API_KEY',
      remedy: 'Set TOWNCRIER_API_KEY, or run this where the server keeps its data folder (DATA_DIR).',
    });
  }
  return apiClient(url, key, timeoutMs);
}

/** Reading a page and drawing its cards takes seconds; a call without an answer after two minutes has none. */
const patienceMs = 120_000;

export function apiClient(url: string, key: Secret, timeoutMs = patienceMs): ApiClient {
  const call = async <T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> => {
    const unreachable = (cause: unknown): never => {
      throw new TowncrierError('unavailable', 'server_unreachable', `No Towncrier answers at ${url}.`, {
        field: 'TOWNCRIER_URL',
        remedy: 'Start it with `npm start`, or name the server with TOWNCRIER_URL.',
        cause,
      });
    };
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        authorization: `Bearer ${key.reveal()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(unreachable);
    const text = await answer.text().catch(unreachable);
    const value: unknown = text === '' ? null : parse(text);
    if (!answer.ok) throw problemError(answer.status, value);
    // Something else that listens on the same port may answer 200 to anything.
    if (typeof value !== 'object' || value === null) unreachable(new Error('not JSON'));
    return value as T;
  };
  return {
    url,
    get: (path) => call('GET', path),
    post: (path, body, headers) => call('POST', path, body, headers),
    patch: (path, body, headers) => call('PATCH', path, body, headers),
  };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const kinds: Record<number, ErrorKind> = {
  400: 'usage',
  401: 'auth',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'stale',
  413: 'too_large',
  422: 'validation',
  428: 'precondition',
  502: 'network',
  503: 'unavailable',
};

/** RFC 9457 problem documents, turned back into what the server threw. */
function problemError(status: number, value: unknown): TowncrierError {
  const problem = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { type: _, title, status: __, detail, instance: ___, code, field, remedy, ...details } = problem;
  return new TowncrierError(
    kinds[status] ?? (status >= 500 ? 'unavailable' : 'validation'),
    typeof code === 'string' ? code : `http_${status}`,
    String(detail ?? title ?? `The server answered ${status}.`),
    {
      field: typeof field === 'string' ? field : undefined,
      remedy: typeof remedy === 'string' ? remedy : undefined,
      details,
    },
  );
}
