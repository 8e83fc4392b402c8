import type { History } from '../history.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly etag: string | null;
  readonly answeredAt: number;
}

/** Calls of the public HTTP API, each in the history. Status 0: no answer, so nobody knows what became of it. */
export interface Api {
  call(
    method: string,
    place: string,
    body?: unknown,
    more?: { key?: string; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Everything it has answered, for the search for secrets. */
  readonly said: () => string;
}

const patienceMs = 15_000;

export function openApi(url: () => string, apiKey: string, history: History): Api {
  const answers: string[] = [];
  return {
    said: () => answers.join('\n'),
    async call(method, place, body, { key, headers = {} } = {}) {
      const what = `${method} ${place}`;
      const named = key === undefined ? {} : { key };
      if (method !== 'GET') history.add('invoke', what, { ...named, detail: body });
      try {
        const answer = await fetch(`${url()}/api/v1${place}`, {
          method,
          headers: {
            authorization: `Bearer ${apiKey}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          signal: AbortSignal.timeout(patienceMs),
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        answers.push(text);
        if (method !== 'GET')
          history.add(answer.ok ? 'ok' : 'fail', what, {
            ...named,
            detail: answer.ok ? answer.status : text,
          });
        return {
          status: answer.status,
          body: text.startsWith('{') ? JSON.parse(text) : null,
          etag: answer.headers.get('etag'),
          answeredAt: Date.now(),
        };
      } catch (error) {
        history.add('info', what, { ...named, detail: String(error) });
        return { status: 0, body: null, etag: null, answeredAt: Date.now() };
      }
    },
  };
}
