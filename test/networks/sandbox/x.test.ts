import { describe, expect, it } from 'vitest';
import { rehearse } from './start.ts';

const sandbox = rehearse();
const post = (body: unknown, token?: string) => sandbox.call('POST', '/2/tweets', body, token);

describe('POST /2/tweets', () => {
  it('makes a post that the ledger and the timeline show', async () => {
    const made = await post({ text: 'Bread & <butter> at http://127.0.0.1:3001/news/a?b=c' });
    expect(made.status).toBe(201);
    expect(made.json.data.text).toMatch(/^Bread &amp; &lt;butter&gt; at https:\/\/t\.co\/\w+$/);
    const ledger = (await sandbox.call('GET', '/ledger')).json;
    expect(ledger.at(-1)).toMatchObject({
      network: 'x',
      channel: '42',
      id: made.json.data.id,
      text: 'Bread & <butter> at http://127.0.0.1:3001/news/a?b=c',
      parent: null,
      visible: true,
    });
    const timeline = await sandbox.call(
      'GET',
      '/2/users/42/tweets?max_results=5&tweet.fields=entities,created_at',
    );
    expect(timeline.json.data[0].entities.urls[0].expanded_url).toBe('http://127.0.0.1:3001/news/a?b=c');
    expect(timeline.headers.get('x-rate-limit-limit')).toBe('900');
  });

  it.each([
    ['an unknown field', { text: 'a', client_id: '1' }],
    ['an unknown field inside', { text: 'a', reply: { in_reply_to_tweet_id: '1', x: 1 } }],
    ['five pictures', { text: 'a', media: { media_ids: ['1', '2', '3', '4', '5'] } }],
    ['an unknown picture', { text: 'a', media: { media_ids: ['1'] } }],
    ['nothing to say', { text: '  ' }],
    ['a text of the wrong type', { text: 7 }],
    ['281 letters', { text: 'a'.repeat(281) }],
    ['141 wide letters', { text: '語'.repeat(141) }],
    ['two cashtags', { text: '$AAPL and $GOOG' }],
  ])('refuses %s', async (_, body) => {
    const before = (await sandbox.call('GET', '/ledger')).json.length;
    const refused = await post(body);
    expect(refused.status).toBe(400);
    expect(refused.json.type).toBe('https://api.x.com/2/problems/invalid-request');
    expect((await sandbox.call('GET', '/ledger')).json).toHaveLength(before);
  });

  it('counts a link 23 and every emoji 2', async () => {
    const link = `https://example.com/${'long'.repeat(60)}`;
    expect((await post({ text: `${'a'.repeat(256)} ${link}` })).status).toBe(201);
    expect((await post({ text: `${'a'.repeat(257)} ${link}` })).status).toBe(400);
    expect((await post({ text: '🧑‍🔧'.repeat(140) })).status).toBe(201);
    expect((await post({ text: '🧑‍🔧'.repeat(141) })).status).toBe(400);
  });

  it('refuses identical text of one account, and lets it pass when the guard is off', async () => {
    const body = { text: `the same words ${Date.now()}` };
    expect((await post(body)).status).toBe(201);
    const again = await post(body);
    expect(again.status).toBe(403);
    expect(again.json.detail).toBe('You are not allowed to create a Tweet with duplicate content.');
    expect((await post(body, 'token-43')).status).toBe(201);
    await sandbox.call('POST', '/faults', { network: 'x', fault: 'dup_guard_off' });
    expect((await post(body)).status).toBe(201);
  });

  it('refuses one of twenty identical posts at once, all but one', async () => {
    const body = { text: 'twenty at once' };
    const all = await Promise.all(Array.from({ length: 20 }, () => post(body)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('replies to own posts only', async () => {
    const root = (await post({ text: 'root of a thread' })).json.data.id;
    const reply = { text: 'second part', reply: { in_reply_to_tweet_id: root } };
    expect((await post(reply)).status).toBe(201);
    expect((await sandbox.call('GET', '/ledger')).json.at(-1).parent).toBe(root);
    expect((await post({ ...reply, text: 'stranger' }, 'token-43')).status).toBe(403);
    expect((await post({ text: 'nobody', reply: { in_reply_to_tweet_id: '5' } })).status).toBe(403);
  });

  it.each(['expired-42', 'revoked-42'])('knows the token %s for what it is', async (token) => {
    const refused = await post({ text: 'never' }, token);
    expect(refused.status).toBe(401);
    expect(refused.json.title).toBe('Unauthorized');
  });
});

describe('GET /2/users/{id}/tweets', () => {
  it('pages, newest first, and honours since_id', async () => {
    const ids: string[] = [];
    for (let part = 0; part < 12; part += 1)
      ids.push((await post({ text: `page ${part}` }, 'token-77')).json.data.id);
    const read = (query: string) => sandbox.call('GET', `/2/users/77/tweets?${query}`);
    const first = (await read('max_results=5')).json;
    expect(first.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(-5).reverse());
    const second = (await read(`max_results=5&pagination_token=${first.meta.next_token}`)).json;
    const third = (await read(`max_results=5&pagination_token=${second.meta.next_token}`)).json;
    expect([...first.data, ...second.data, ...third.data].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(third.meta.next_token).toBeUndefined();
    const since = (await read(`since_id=${ids[9]}`)).json;
    expect(since.meta.result_count).toBe(2);
    expect((await read('max_results=4')).status).toBe(400);
    expect((await read('pagination_token=!!')).status).toBe(400);
  });

  it('finds what a token without a number posted once an account was read with it', async () => {
    await post({ text: 'anonymous at first' }, 'opaque');
    const read = await sandbox.call('GET', '/2/users/5005/tweets?max_results=5', undefined, 'opaque');
    expect(read.json.data[0].text).toBe('anonymous at first');
    expect((await sandbox.call('GET', '/2/users/me', undefined, 'opaque')).json.data.id).toBe('5005');
  });
});

describe('media', () => {
  it('takes a picture in segments, its alt text, and attaches it', async () => {
    const bytes = Buffer.from(
      await (await fetch(`${sandbox.url}/news/images/vanha-majakka-syttyy-uudelleen.jpg`)).arrayBuffer(),
    );
    const start = await sandbox.call('POST', '/2/media/upload/initialize', {
      media_type: 'image/jpeg',
      total_bytes: bytes.length,
      media_category: 'tweet_image',
    });
    const { id } = start.json.data;
    for (const [index, part] of [bytes.subarray(0, 1000), bytes.subarray(1000)].entries()) {
      const form = new FormData();
      form.set('segment_index', String(index));
      form.set('media', new Blob([new Uint8Array(part)]));
      const added = await fetch(`${sandbox.url}/2/media/upload/${id}/append`, {
        method: 'POST',
        headers: { authorization: 'Bearer token-42' },
        body: form,
      });
      expect(added.status).toBe(200);
    }
    expect((await sandbox.call('POST', `/2/media/upload/${id}/finalize`)).json.data.image).toMatchObject({
      w: 1200,
      h: 630,
    });
    await sandbox.call('POST', '/2/media/metadata', { id, metadata: { alt_text: { text: 'A lighthouse' } } });
    const made = await post({ text: 'with a picture', media: { media_ids: [id] } });
    expect(made.status).toBe(201);
    const row = (await sandbox.call('GET', '/ledger')).json.at(-1);
    const { createHash } = await import('node:crypto');
    expect(row.media).toEqual([
      { sha256: createHash('sha256').update(bytes).digest('hex'), alt: 'A lighthouse' },
    ]);
  });

  it('refuses what is no picture, and segments that do not add up', async () => {
    const start = async (size: number) =>
      (
        await sandbox.call('POST', '/2/media/upload/initialize', {
          media_type: 'image/png',
          total_bytes: size,
        })
      ).json.data.id;
    const add = (id: string) =>
      sandbox.call('POST', `/2/media/upload/${id}/append`, {
        segment_index: 0,
        media: Buffer.from('hello').toString('base64'),
      });
    const wrong = await start(5);
    await add(wrong);
    expect((await sandbox.call('POST', `/2/media/upload/${wrong}/finalize`)).status).toBe(400);
    const short = await start(6);
    await add(short);
    expect((await sandbox.call('POST', `/2/media/upload/${short}/finalize`)).json.errors[0].message).toMatch(
      /add up/,
    );
  });
});

it('gives each refresh token one use', async () => {
  const refresh = (token: string) =>
    sandbox.call('POST', '/2/oauth2/token', { grant_type: 'refresh_token', refresh_token: token });
  const first = await refresh('r-42');
  expect(first.json).toMatchObject({ token_type: 'bearer', expires_in: 7200 });
  expect((await refresh('r-42')).json.error).toBe('invalid_request');
  expect((await refresh(first.json.refresh_token)).status).toBe(200);
});
