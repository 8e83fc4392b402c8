import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, apiKey, request, send, startApi, type TestApi } from './support.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('channels', () => {
  it('never show their credentials: not in an answer, a log line, an event or the database', async () => {
    const id = await addChannel(api, 'facebook');
    const edited = await api.call('PATCH', `/v1/channels/${id}`, {
      credentials: { accessToken: 'second-canary' },
    });
    expect(edited.status).toBe(200);
    const wrong = await api.call('POST', '/v1/channels', {
      network: 'x',
      name: 'X',
      externalId: '../me',
      credentials: { accessToken: 'third-canary', refreshToken: 'line\r\nbreak-canary' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/externalId',
      '/credentials/refreshToken',
    ]);
    const answers = [
      edited,
      wrong,
      await api.call('GET', `/v1/channels/${id}`),
      await api.call('GET', '/v1/channels'),
    ];
    const dump = await api.context.store.pool.query(
      `select (select json_agg(c) from channels c)::text || (select json_agg(a) from audit a)::text as all`,
    );
    const everything = [...answers.map(({ text }) => text), ...api.logged, dump.rows[0].all].join('\n');
    expect(everything).not.toContain('canary');
    expect(everything).not.toContain(apiKey);
    expect((await api.call('POST', `/v1/channels/${id}/check`)).text).not.toContain('canary');
  });

  it('are one per account: a second is 409, a removed one comes back', async () => {
    const body = { network: 'twitter', name: 'X', externalId: 'page-77', credentials: { accessToken: 'a' } };
    const first = await api.call('POST', '/v1/channels', body);
    expect(first.status, first.text).toBe(201);
    expect(first.body.network).toBe('x');
    const second = await api.call('POST', '/v1/channels', body);
    expect([second.status, second.body.channelId]).toEqual([409, first.body.id]);
    expect((await api.call('DELETE', `/v1/channels/${first.body.id}`)).status).toBe(204);
    expect((await api.call('GET', `/v1/channels/${first.body.id}`)).status).toBe(404);
    expect((await api.call('POST', '/v1/channels', body)).body.id).toBe(first.body.id);
  });
});

describe('settings', () => {
  it('change alone what is given, and name what is wrong', async () => {
    const { body } = await api.call('PATCH', '/v1/settings', {
      quietPeriodSeconds: { x: 2 },
      timeZone: 'Europe/Helsinki',
    });
    expect(body).toMatchObject({
      quietPeriodSeconds: { x: 2, facebook: 180 },
      timeZone: 'Europe/Helsinki',
      minGapSeconds: 60,
    });
    expect((await api.call('GET', '/v1/settings')).body).toEqual(body);
    for (const [change, pointer] of [
      [{ timeZone: '+02:00' }, '/timeZone'],
      [{ minGapSeconds: -1 }, '/minGapSeconds'],
      [{ quietPeriodSeconds: { myspace: 1 } }, '/quietPeriodSeconds/myspace'],
    ] as const) {
      const answer = await api.call('PATCH', '/v1/settings', change);
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
    }
  });
});

describe('holds', () => {
  it('are placed, seen on the posts they keep, and lifted once', async () => {
    const channelId = await addChannel(api, 'x');
    const { body: post } = await api.call('POST', '/v1/posts', { channelId, text: 'Wait.' });
    const placed = await api.call('POST', '/v1/holds', { network: 'twitter', reason: 'A death in town' });
    expect(placed.status, placed.text).toBe(201);
    expect(placed.body.inFlight).toEqual([]);
    expect((await api.call('GET', '/v1/holds')).body.items).toMatchObject([
      { id: placed.body.id, network: 'x' },
    ]);
    expect((await api.call('GET', `/v1/posts/${post.id}`)).body.held).toBe(true);
    const lifted = await api.call('POST', `/v1/holds/${placed.body.id}/lift`);
    expect(lifted.status).toBe(200);
    expect((await api.call('POST', `/v1/holds/${placed.body.id}/lift`)).status).toBe(404);
    expect((await api.call('GET', `/v1/posts/${post.id}`)).body.held).toBe(false);
    for (const body of [
      {},
      { reason: ' ' },
      { reason: 'x', network: 'x', channelId },
      { reason: 'x', until: '2020-01-01T00:00:00Z' },
    ]) {
      expect((await api.call('POST', '/v1/holds', body)).status, JSON.stringify(body)).toBe(422);
    }
  });
});

describe('hostile bodies', () => {
  const raw = (payload: string | Buffer, url = '/api/v1/articles') =>
    api.raw({
      method: 'POST',
      url,
      headers: { ...request('POST', '').headers, 'content-type': 'application/json' },
      payload,
    });

  it('are refused at once, and the next request is served', async () => {
    const depth = 100_000;
    const hostile: [string, string | Buffer][] = [
      ['truncated', '{"text":"a'],
      ['NaN', '{"text":NaN}'],
      ['deep', `{"text":${'['.repeat(depth)}${']'.repeat(depth)}}`],
      ['too large', JSON.stringify({ text: 'a'.repeat(10_000_001) })],
      ['many members', `{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join(',')}}`],
      ['lone surrogate', '{"text":"\\ud800 a headline"}'],
      ['array', '[1,2]'],
      ['string', '"text"'],
      ['null', 'null'],
      ['empty', ''],
    ];
    for (const [name, payload] of hostile) {
      const before = process.cpuUsage();
      const answer = await raw(payload);
      expect([400, 413, 422], `${name}: ${answer.status}`).toContain(answer.status);
      expect(answer.text.length, name).toBeLessThan(8192);
      // Processor time, so that a busy machine does not count.
      expect(process.cpuUsage(before).user / 1000, name).toBeLessThan(2000);
    }
    expect((await api.call('GET', '/health/live')).status).toBe(200);
  });

  it('of another type are 415', async () => {
    const headers = { ...request('POST', '').headers, 'content-type': 'text/xml' };
    expect(
      (await api.raw({ method: 'POST', url: '/api/v1/articles', headers, payload: '<a/>' })).status,
    ).toBe(415);
  });
});

describe('wrong keys', () => {
  it('from one address are slowed down, whatever address they claim; the right key still passes', async () => {
    const guess = (count: number) =>
      send(api.app, {
        method: 'GET',
        url: '/api/v1/posts',
        remoteAddress: '203.0.113.9',
        headers: { authorization: `Bearer wrong-${count}`, 'x-forwarded-for': `198.51.100.${count % 250}` },
      });
    const statuses = [];
    for (let count = 0; count < 310; count += 1) statuses.push((await guess(count)).status);
    expect(statuses.slice(0, 300).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
    expect((await guess(1)).headers['retry-after']).toBeDefined();
    const right = request('GET', '/v1/posts');
    expect((await send(api.app, { ...right, remoteAddress: '203.0.113.9' })).status).toBe(200);
  });
});

describe('the queue dashboard', () => {
  it('opens with the key, or with a session that the key opened, and with nothing else', async () => {
    await api.context.queues.ready();
    expect((await send(api.app, { method: 'GET', url: '/ops/queues' })).status).toBe(401);
    expect((await api.call('GET', '/ops/queues')).status).toBe(200);
    const html = await send(api.app, { method: 'GET', url: '/ops/queues', headers: { accept: 'text/html' } });
    expect([html.status, html.text.includes('API key')]).toEqual([401, true]);
    const form = (key: string) =>
      send(api.app, {
        method: 'POST',
        url: '/ops/session',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `key=${key}`,
      });
    expect((await form('wrong')).status).toBe(401);
    const opened = await form(apiKey);
    expect(opened.status).toBe(303);
    const cookie = String(opened.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-.*; Path=\/; Secure; HttpOnly; SameSite=Strict/);
    expect(cookie).not.toContain(apiKey);
    const [pair = ''] = cookie.split(';');
    const counts = await send(api.app, {
      method: 'GET',
      url: '/ops/queues/api/queues',
      headers: { cookie: pair },
    });
    expect(counts.status, counts.text).toBe(200);
    expect(counts.body.queues.map(({ name }: { name: string }) => name)).toContain('publish-x');
    const forged = pair.replace(/\d{13}/, '9999999999999');
    expect(
      (await send(api.app, { method: 'GET', url: '/ops/queues', headers: { cookie: forged } })).status,
    ).toBe(401);
    // The session is for looking: it opens nothing of the API, and other sites cannot use it.
    expect(
      (await send(api.app, { method: 'GET', url: '/api/v1/posts', headers: { cookie: pair } })).status,
    ).toBe(401);
    const crossSite = { cookie: pair, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const url = '/ops/queues/api/queues/publish-x/pause';
    expect((await send(api.app, { method: 'PUT', url, headers: crossSite })).status).toBe(403);
  });
});

describe('events', () => {
  it('tell of a change within seconds, and after a reconnect exactly what was missed', async () => {
    const channelId = await addChannel(api, 'x');
    await api.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.app.server.address() as AddressInfo;
    const first = await listen(port, {});
    const startedAt = performance.now();
    const one = (await api.call('POST', '/v1/posts', { channelId, text: 'One.' })).body.id;
    await first.until((text) => text.includes(one));
    expect(performance.now() - startedAt).toBeLessThan(5000);
    const lastId = /id: (\d+)\n[^\n]*\n[^\n]*$/.exec(first.text().trim())?.[1] ?? '';
    first.close();
    const two = (await api.call('POST', '/v1/posts', { channelId, text: 'Two.' })).body.id;
    const second = await listen(port, { 'last-event-id': lastId });
    await second.until((text) => text.includes(two));
    const three = (await api.call('POST', '/v1/posts', { channelId, text: 'Three.' })).body.id;
    await second.until((text) => text.includes(three));
    const ids = [...second.text().matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBeGreaterThan(Number(lastId));
    expect(second.text()).not.toContain(one);
    second.close();
  });
});

interface Stream {
  text(): string;
  until(seen: (text: string) => boolean): Promise<void>;
  close(): void;
}

async function listen(port: number, headers: Record<string, string>): Promise<Stream> {
  const call = httpRequest({
    host: '127.0.0.1',
    port,
    path: '/api/v1/events',
    headers: { authorization: `Bearer ${apiKey}`, ...headers },
  });
  call.end();
  const [response] = await once(call, 'response');
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('text/event-stream');
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
  });
  response.on('error', () => {});
  return {
    text: () => text,
    async until(seen) {
      const deadline = AbortSignal.timeout(10_000);
      while (!seen(text)) await once(response, 'data', { signal: deadline });
    },
    close: () => call.destroy(),
  };
}

describe('without the database', () => {
  it('everything is 503 with a word on what is gone, and nothing of the inside', async () => {
    expect((await api.call('GET', '/health/ready')).body).toEqual({
      status: 'ready',
      checks: { database: 'ok', queue: 'ok' },
    });
    await api.database.server.stop();
    const read = await api.call('GET', '/v1/posts');
    expect(read.status).toBe(503);
    expect(read.body).toMatchObject({ code: 'database_unavailable', retryable: true });
    const written = await api.call(
      'PATCH',
      '/v1/settings',
      { minGapSeconds: 5 },
      { 'idempotency-key': 'gone' },
    );
    expect(written.status).toBe(503);
    expect(read.text + written.text).not.toMatch(/ECONN|select|\.ts|sock/i);
    const ready = await api.call('GET', '/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body.checks.database).toBe('unreachable');
    expect((await api.call('GET', '/health/live')).status).toBe(200);
  });
});
