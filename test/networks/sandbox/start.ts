import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts';

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly json: any;
}

export interface Rehearsal {
  /** A JSON call; the token acts for account 42. */
  call(method: string, path: string, body?: unknown, token?: string): Promise<Reply>;
  readonly url: string;
}

/** One sandbox for the tests of a file; faults are cleared before each. */
export function rehearse(): Rehearsal {
  let sandbox: Sandbox | null = null;
  const url = () => sandbox?.url ?? '';
  async function call(method: string, path: string, body?: unknown, token = 'token-42'): Promise<Reply> {
    const answer = await fetch(url() + path, {
      method,
      redirect: 'manual',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parse(text) };
  }
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0 });
  });
  beforeEach(async () => {
    await call('DELETE', '/faults');
  });
  afterAll(async () => sandbox?.close());
  return {
    call,
    get url() {
      return url();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
