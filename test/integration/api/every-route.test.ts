import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request, send, startApi, type TestApi } from './support.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Every method and address of the document, with an id that nothing has. */
async function documented(): Promise<{ method: string; url: string; open: boolean }[]> {
  const { body } = await api.call('GET', '/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { security?: unknown[] }>).map(([method, route]) => ({
      method: method.toUpperCase(),
      url: path.replace('{id}', 'post_unknown'),
      open: route.security?.length === 0,
    })),
  );
}

describe('every documented route', () => {
  it('is in an OpenAPI 3.1 document made from the schemas', async () => {
    const { body, status } = await send(api.app, {
      method: 'GET',
      url: '/openapi.json',
    });
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.components.schemas)).toEqual(
      expect.arrayContaining(['Post', 'Article', 'Problem']),
    );
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/articles',
        '/api/v1/articles/{id}',
        '/api/v1/articles/{id}/posts',
        '/api/v1/articles/{id}/schedule',
        '/api/v1/posts',
        '/api/v1/posts/{id}',
        '/api/v1/posts/{id}/schedule',
        '/api/v1/posts/{id}/cancel',
        '/api/v1/posts/{id}/retry',
        '/api/v1/posts/{id}/resolve',
        '/api/v1/channels',
        '/api/v1/channels/{id}',
        '/api/v1/settings',
      ]),
    );
  });

  it('answers 401 without a key, with a wrong one and with one in the address, unless it is open', async () => {
    const routes = await documented();
    expect(routes.length).toBeGreaterThan(20);
    const before = await api.call('GET', '/v1/channels');
    for (const { method, url, open } of routes) {
      if (open) continue;
      const tries = [
        {},
        { authorization: 'Bearer garbage' },
        { authorization: 'Basic a2V5OmtleQ==' },
        { authorization: 'Bearer ' },
      ];
      for (const headers of tries) {
        const answer = await send(api.app, {
          ...request(method, url, method === 'GET' ? undefined : {}),
          headers,
        });
        expect(answer.status, `${method} ${url} ${JSON.stringify(headers)}`).toBe(401);
        expect(answer.headers['content-type']).toMatch('application/problem+json');
        expect(answer.body.code).toBe('key_required');
      }
      const inAddress = await send(api.app, {
        ...request(method, `${url}?api_key=key-for-tests-0123456789&access_token=key-for-tests-0123456789`),
        headers: {},
      });
      expect(inAddress.status).toBe(401);
    }
    expect((await api.call('GET', '/v1/channels')).body).toEqual(before.body);
  });

  it('is open only where the document says so', async () => {
    const open = (await documented()).filter((route) => route.open).map(({ url }) => url);
    expect(open.sort()).toEqual(['/health/live', '/health/ready']);
  });

  it('answers an unknown id like a random one, small and without traces of the inside', async () => {
    for (const { method, url, open } of await documented()) {
      if (open || !url.includes('post_unknown')) continue;
      const bodies: Record<string, unknown> = {
        '/api/v1/posts/post_unknown/schedule': { now: true },
        '/api/v1/posts/post_unknown/resolve': { outcome: 'abandon' },
        '/api/v1/holds/post_unknown/lift': { overdue: 'review' },
      };
      for (const id of ['post_unknown', '%00', '..%2f..%2fetc%2fpasswd', "'%20OR%201=1--", 'a'.repeat(500)]) {
        const answer = await api.call(
          method,
          url.replace('post_unknown', id),
          method === 'GET' || method === 'DELETE' ? undefined : (bodies[url] ?? {}),
          { 'if-match': '"1"' },
        );
        expect([400, 404], `${method} ${url} ${id} ${answer.text}`).toContain(answer.status);
        expect(answer.text).not.toMatch(/select|at .*\.ts|node_modules|\/work|stack/i);
        expect(answer.text.length).toBeLessThan(4096);
      }
    }
  });

  it('carries the security headers and is never cached', async () => {
    for (const url of ['/api/v1/posts', '/api/v1/nothing', '/health/live']) {
      const { headers } = await api.call('GET', url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('takes no method tunnelled through another', async () => {
    const answer = await api.call('GET', '/v1/posts/post_unknown/cancel', undefined, {
      'x-http-method-override': 'POST',
    });
    expect([404, 405]).toContain(answer.status);
  });
});
