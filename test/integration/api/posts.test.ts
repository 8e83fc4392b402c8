import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, request, send, startApi, type TestApi } from './support.ts';

let api: TestApi;
let channelId: string;
beforeAll(async () => {
  api = await startApi();
  channelId = await addChannel(api, 'x');
});
afterAll(() => api.stop());

const draft = async (text = 'The bridge is open.') =>
  (await api.call('POST', '/v1/posts', { channelId, text })).body;
const schedule = (id: string, when: unknown) => api.call('POST', `/v1/posts/${id}/schedule`, when);

describe('a post', () => {
  it('is edited only on the revision that was read', async () => {
    const post = await draft();
    const url = `/v1/posts/${post.id}`;
    expect((await api.call('GET', url)).headers['etag']).toBe('"1"');
    expect((await api.call('PATCH', url, { text: 'A' })).status).toBe(428);
    const edits = await Promise.all(
      ['A', 'B', 'C', 'D'].map((text) => api.call('PATCH', url, { text }, { 'if-match': '"1"' })),
    );
    expect(edits.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    const stale = edits.find(({ status }) => status === 412);
    expect(stale?.body.revision).toBe(2);
    const won = edits.find(({ status }) => status === 200)?.body;
    expect((await api.call('GET', url)).body.text).toBe(won.text);
    expect((await api.call('PATCH', url, { text: 'A' }, { 'if-match': 'yesterday' })).status).toBe(400);
  });

  it('counts anew at each edit and cannot be scheduled one over the limit', async () => {
    const post = await draft('a'.repeat(281));
    expect(post).toMatchObject({
      length: 281,
      limit: 280,
      problems: [{ code: 'text_too_long', field: 'text' }],
    });
    const refused = await schedule(post.id, { now: true });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].pointer).toBe('/text');
    await api.call('PATCH', `/v1/posts/${post.id}`, { text: 'a'.repeat(280) }, { 'if-match': '*' });
    expect((await schedule(post.id, { slot: 'next' })).status).toBe(200);
    const spoilt = await api.call(
      'PATCH',
      `/v1/posts/${post.id}`,
      { text: 'a'.repeat(281) },
      { 'if-match': '*' },
    );
    expect(spoilt.status).toBe(422);
    expect((await api.call('GET', `/v1/posts/${post.id}`)).body).toMatchObject({
      state: 'scheduled',
      length: 280,
    });
  });

  it('takes nothing that only the publisher may set', async () => {
    for (const member of ['state', 'revision', 'receipt', 'fence', 'newsroomId', 'attempts']) {
      const answer = await api.call('POST', '/v1/posts', { channelId, text: 'x', [member]: 'published' });
      expect(answer.status).toBe(422);
      expect(answer.body.errors[0].pointer).toBe(`/${member}`);
    }
    for (const payload of [
      `{"channelId":"${channelId}","text":"x","__proto__":{"polluted":true}}`,
      `{"channelId":"${channelId}","text":"x","constructor":{"prototype":{"polluted":true}}}`,
    ]) {
      const headers = { ...request('POST', '').headers, 'content-type': 'application/json' };
      const answer = await api.raw({ method: 'POST', url: '/api/v1/posts', headers, payload });
      expect([400, 422]).toContain(answer.status);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('leaves now only with ten seconds to change one’s mind', async () => {
    const post = await draft();
    const askedAt = Date.now();
    const { body, status } = await schedule(post.id, { now: true });
    expect(status).toBe(200);
    const dueAt = Date.parse(body.dueAt);
    expect(dueAt).toBeGreaterThanOrEqual(askedAt + 10_000);
    expect(dueAt).toBeLessThanOrEqual(Date.now() + 10_000);
  });

  it('is refused each time that no calendar has, with the place named', async () => {
    const { id } = await draft();
    const wrong = [
      { at: '2020-01-01T00:00:00Z' },
      { at: new Date().toISOString() },
      { at: '2027-02-30T10:00:00Z' },
      { at: '9999-01-01T00:00:00Z' },
      { at: '2027-06-30T23:59:60Z' },
      { at: '1795000000000' },
      { at: '2027-06-30T10:00' },
      { at: '2027-06-30T10:00', timeZone: 'Mars/Olympus' },
      { at: '2027-06-30T10:00', timezone: 'Europe/Helsinki' },
      { slot: 'last' },
      { now: false },
      { now: true, slot: 'next' },
      {},
    ];
    for (const when of wrong) {
      const answer = await schedule(id, when);
      expect(answer.status, JSON.stringify(when)).toBe(422);
      expect(answer.body.errors.length, JSON.stringify(when)).toBeGreaterThan(0);
    }
    expect((await api.call('GET', `/v1/posts/${id}`)).body.state).toBe('draft');
  });

  it.each([
    ['Europe/Berlin', '2027-03-28T02:30', ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z']],
    ['Europe/Berlin', '2027-10-31T02:30', ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z']],
    ['America/New_York', '2027-03-14T02:30', ['2027-03-14T06:30:00.000Z', '2027-03-14T07:30:00.000Z']],
  ])('in %s at %s is asked back with both neighbours', async (timeZone, at, instants) => {
    const { id } = await draft();
    const refused = await schedule(id, { at, timeZone });
    expect(refused.status).toBe(422);
    expect(refused.body.alternatives.map((one: { at: string }) => one.at)).toEqual(instants);
    const chosen = await schedule(id, { at: instants[0], timeZone });
    expect(chosen.body).toMatchObject({ state: 'scheduled', dueAt: instants[0], timeZone });
  });

  it('gets a slot of its own when many ask for the next one at once', async () => {
    const posts = await Promise.all(Array.from({ length: 8 }, () => draft()));
    const answers = await Promise.all(posts.map((post) => schedule(post.id, { slot: 'next' })));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(new Set(answers.map(({ body }) => body.dueAt)).size).toBe(8);
  });

  it('needs approval where the newsroom says so, and loses it when edited', async () => {
    await api.call('PATCH', '/v1/settings', { approvalRequired: true });
    const post = await draft();
    expect((await schedule(post.id, { slot: 'next' })).body.code).toBe('approval_required');
    expect((await api.call('POST', `/v1/posts/${post.id}/approve`)).body.state).toBe('approved');
    const edited = await api.call('PATCH', `/v1/posts/${post.id}`, { text: 'Other.' }, { 'if-match': '"2"' });
    expect(edited.body.state).toBe('draft');
    await api.call('POST', `/v1/posts/${post.id}/approve`);
    expect((await schedule(post.id, { slot: 'next' })).status).toBe(200);
    await api.call('PATCH', '/v1/settings', { approvalRequired: false });
  });

  it('cancelled never appears: once more is 200, editing and scheduling it are 409 with its state', async () => {
    const post = await draft();
    await schedule(post.id, { slot: 'next' });
    for (let time = 0; time < 2; time += 1) {
      const answer = await api.call('POST', `/v1/posts/${post.id}/cancel`);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body.state).toBe('cancelled');
    }
    for (const answer of [
      await api.call('PATCH', `/v1/posts/${post.id}`, { text: 'x' }, { 'if-match': '*' }),
      await schedule(post.id, { slot: 'next' }),
      await api.call('POST', `/v1/posts/${post.id}/retry`),
      await api.call('POST', `/v1/posts/${post.id}/resolve`, { outcome: 'abandon' }),
    ]) {
      expect(answer.status).toBe(409);
      expect(answer.body.state).toBe('cancelled');
    }
  });

  it('is listed by filter, a page at a time; wrong parameters are named', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await api.call(
        'GET',
        `/v1/posts?channelId=${channelId}&limit=4${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items.map((post: { id: string }) => post.id));
      cursor = page.body.nextCursor;
    } while (cursor);
    const all = await api.call('GET', '/v1/posts?limit=1000000000');
    expect(all.status).toBe(200);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(all.body.items.map((post: { id: string }) => post.id));
    const scheduled = await api.call('GET', '/v1/posts?state=scheduled,cancelled&network=twitter');
    expect(scheduled.body.items.length).toBeGreaterThan(0);
    for (const query of [
      'limit=-1',
      'limit=x',
      'cursor=abc',
      'state=done',
      'network=myspace',
      'sort=id;select',
      "channelId='",
      'from=now',
      'limit=1&limit=2',
    ]) {
      const answer = await api.call('GET', `/v1/posts?${query}`);
      expect(answer.status, query).toBe(400);
      expect(answer.body.errors[0].pointer, query).toContain(`/${query.split('=')[0]}`);
    }
  });

  it('is deleted as a draft, not once it waits to leave', async () => {
    const post = await draft();
    await schedule(post.id, { slot: 'next' });
    expect((await api.call('DELETE', `/v1/posts/${post.id}`)).status).toBe(409);
    const other = await draft();
    expect((await api.call('DELETE', `/v1/posts/${other.id}`, undefined, { 'if-match': '"7"' })).status).toBe(
      412,
    );
    expect((await api.call('DELETE', `/v1/posts/${other.id}`)).status).toBe(204);
    expect((await api.call('GET', `/v1/posts/${other.id}`)).status).toBe(404);
  });
});

describe('Idempotency-Key', () => {
  const post = (key: string, text = 'Once.', app = api.app) =>
    send(app, request('POST', '/v1/posts', { channelId, text }, { 'idempotency-key': key }));

  it('makes one post of twenty calls at once, and answers alike, also after a restart', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => post('key-1')));
    expect(all.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const first = all.find(({ status }) => status === 201);
    const replay = await post('key-1', 'Once.', await api.restart());
    expect(replay.status).toBe(201);
    expect(replay.text).toBe(first?.text);
    expect(replay.headers).toMatchObject({ etag: '"1"', location: first?.headers['location'] });
    const made = await api.call('GET', '/v1/posts?limit=100');
    expect(made.body.items.filter(({ text }: { text: string }) => text === 'Once.')).toHaveLength(1);
  });

  it('refuses the same key with another body, and keys that are none', async () => {
    await post('key-2');
    const other = await post('key-2', 'Other.');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect((await post('k'.repeat(1000))).status).toBe(400);
    expect((await post('')).status).toBe(400);
  });

  it('lets a refused call be made again, and a dead one be taken over without a second post', async () => {
    const wrong = { ...request('POST', '/v1/posts', { channelId: 'channel_none', text: 'A' }) };
    const keyed = { ...wrong, headers: { ...wrong.headers, 'idempotency-key': 'key-3' } };
    expect((await send(api.app, keyed)).status).toBe(404);
    expect((await send(api.app, keyed)).status).toBe(404);
    const first = await post('key-4', 'Dead.');
    const key = (await api.context.store.pool.query("select body from idempotency_keys where key = 'key-4'"))
      .rows;
    expect(key).toHaveLength(1);
    // As a process leaves it that dies between COMMIT and its answer.
    await api.context.store.pool.query(
      `insert into idempotency_keys (newsroom_id, key, request_hash, body, created_at)
       select newsroom_id, 'key-5', request_hash, '{"callKey":"same"}', now() - interval '3 minutes'
       from idempotency_keys where key = 'key-4'`,
    );
    const dead = await post('key-5', 'Dead.');
    await api.context.store.pool.query(
      `update idempotency_keys set status = null, body = '{"callKey":"same"}', created_at = now() - interval '3 minutes' where key = 'key-5'`,
    );
    const again = await post('key-5', 'Dead.');
    expect(again.status).toBe(201);
    expect(again.body.id).toBe(dead.body.id);
    expect(again.body.id).not.toBe(first.body.id);
  });
});
