import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, startApi, type TestApi } from './support.ts';

let api: TestApi;
const channels: Record<string, string> = {};
beforeAll(async () => {
  api = await startApi();
  for (const network of ['x', 'facebook', 'instagram'] as const)
    channels[network] = await addChannel(api, network);
});
afterAll(() => api.stop());

// biome-ignore lint/suspicious/noExplicitAny: answers of every shape.
type Any = any;

describe('an article over the API', () => {
  it('is read from its page, split, and known again by its canonical address', async () => {
    const first = await api.call('POST', '/v1/articles', {
      url: api.sampleUrl,
    });
    expect(first.status, first.text).toBe(201);
    expect(first.body.article.networksNamed).toEqual(expect.arrayContaining(['facebook', 'x', 'instagram']));
    const quote = first.body.excerpts.find((excerpt: Any) => excerpt.kind === 'quote');
    expect(quote.speaker.name).toBe('Matti Latva-aho');
    expect(first.body.article.articleBody.slice(quote.start, quote.end)).toBe(quote.text);
    const again = await api.call('POST', '/v1/articles', {
      url: `${api.sampleUrl}?utm_source=mail#top`,
    });
    expect(again.status).toBe(200);
    expect(again.body.article.id).toBe(first.body.article.id);
    expect(first.headers['location']).toBe(`/api/v1/articles/${first.body.article.id}`);
  });

  it('imported twenty times at once is one article', async () => {
    const html = await (await fetch(api.sampleUrl)).text();
    const url = 'https://www.example.com/news/at-once';
    const page = html.replaceAll(api.sampleUrl, url).replace(/<link rel="canonical"[^>]*>/, '');
    const all = await Promise.all(
      Array.from({ length: 20 }, () => api.call('POST', '/v1/articles', { html: page, url })),
    );
    expect(new Set(all.map(({ body }) => body.article?.id)).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(19);
  });

  it('keeps plain text unchanged, whatever it holds', async () => {
    const text =
      'Mayor opens bridge\n\nThe mayor opened the bridge on Friday. {{ channel.token }} <b>{% raw %}</b> 👩‍👩‍👧\r\n';
    const answer = await api.call('POST', '/v1/articles', { text });
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body.article.articleBody).toBe(text);
    expect(answer.body.article.url).toBeNull();
    const read = await api.call('GET', `/v1/articles/${answer.body.article.id}`);
    expect(read.body.article).toEqual(answer.body.article);
    expect(read.body.posts).toEqual([]);
  });

  it('names what is wrong with a request', async () => {
    const wrong: [unknown, string][] = [
      [{}, '/url'],
      [{ url: 'ftp://news.example/a' }, '/url'],
      [{ url: 7 }, '/url'],
      [{ text: 'a', html: 'b' }, '/text'],
      [{ text: 'A headline\n\nA text.', embargoUntil: 'tomorrow' }, '/embargoUntil'],
      [{ text: 'A headline\n\nA text.', class: 'urgent' }, '/class'],
      [{ text: 'A headline\n\nA text.', newsroomId: 'other' }, '/newsroomId'],
      [{ text: 'A headline\0\n\nA text.' }, '/text'],
      [{ text: 'A headline \ud800' }, '/text'],
      [[], ''],
    ];
    for (const [body, pointer] of wrong) {
      const answer = await api.call('POST', '/v1/articles', body);
      expect(answer.status, JSON.stringify(body)).toBe(422);
      expect(answer.body.errors[0].pointer, JSON.stringify(body)).toBe(pointer);
      expect(answer.body.code).toEqual(expect.any(String));
    }
  });

  it('is refused where there are no words to make a post of', async () => {
    for (const html of ['<p>hi</p>', '<html><body></body></html>', '<p> </p>']) {
      const answer = await api.call('POST', '/v1/articles', { html });
      expect([answer.status, answer.body['code']]).toEqual([422, 'article_empty']);
    }
  });

  it('is not fetched from where no reader could', async () => {
    for (const url of [
      'http://127.0.0.1:1/',
      'http://[::1]:1/',
      'http://2130706433:1/',
      'http://localhost:1/',
    ]) {
      const { status, body } = await api.call('POST', '/v1/articles', { url });
      expect(status, url).toBe(422);
      expect(body.errors[0].pointer).toBe('/url');
    }
  });
});

describe('the posts of an article', () => {
  async function fresh(more: Record<string, unknown> = {}): Promise<string> {
    const html = await (await fetch(api.sampleUrl)).text();
    const url = `https://www.example.com/news/${Math.random()}`;
    const page = html.replaceAll(api.sampleUrl, url).replace(/<link rel="canonical"[^>]*>/, '');
    const { body, text } = await api.call('POST', '/v1/articles', {
      html: page,
      url,
      ...more,
    });
    if (!body.article) throw new Error(text);
    return body.article.id;
  }

  it('are nine drafts with proposed times: three kinds on three channels, composed once', async () => {
    const id = await fresh();
    const [one, two] = await Promise.all([
      api.call('POST', `/v1/articles/${id}/posts`),
      api.call('POST', `/v1/articles/${id}/posts`, {}),
    ]);
    expect(one.status, one.text).toBe(201);
    expect(two.status).toBe(201);
    const { body } = await api.call('GET', `/v1/articles/${id}`);
    expect(body.posts).toHaveLength(9);
    expect(new Set(body.posts.map((post: Any) => `${post.network}/${post.kind}`)).size).toBe(9);
    for (const post of body.posts) {
      expect(post).toMatchObject({
        state: 'draft',
        problems: [],
        revision: 1,
        attempts: [],
        receipt: null,
      });
      expect(Date.parse(post.dueAt)).toBeGreaterThan(Date.now());
      expect(post.length).toBeLessThanOrEqual(post.limit);
      if (post.network === 'x') expect(post.text).toContain(`tc${post.id.slice(-8)}`);
      if (post.network === 'instagram') expect(post.media.length).toBeGreaterThan(0);
    }
    const picture = body.posts.find((post: Any) => post.network === 'instagram').media[0];
    const served = await api.raw({
      method: 'GET',
      url: new URL(picture.url).pathname,
    });
    expect(served.status).toBe(200);
    expect(served.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('are made for the chosen channels and kinds alone, and made anew after a cancel', async () => {
    const id = await fresh();
    const choice = { channelIds: [channels['x']], kinds: ['quote'] };
    const { body } = await api.call('POST', `/v1/articles/${id}/posts`, choice);
    expect(body.items.map((post: Any) => [post.network, post.kind])).toEqual([['x', 'quote']]);
    await api.call('POST', `/v1/posts/${body.items[0].id}/schedule`, {
      slot: 'next',
    });
    const cancelled = await api.call('POST', `/v1/posts/${body.items[0].id}/cancel`);
    expect(cancelled.status, cancelled.text).toBe(200);
    const anew = await api.call('POST', `/v1/articles/${id}/posts`, choice);
    expect(anew.body.items).toHaveLength(1);
    expect(anew.body.items[0].id).not.toBe(body.items[0].id);
    const unknown = await api.call('POST', `/v1/articles/${id}/posts`, {
      channelIds: ['channel_other'],
    });
    expect(unknown.status).toBe(404);
  });

  it('are scheduled all at once, spread on each channel and never stacked', async () => {
    const id = await fresh();
    await api.call('POST', `/v1/articles/${id}/posts`);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const answer = await api.call('POST', `/v1/articles/${id}/schedule`, {
      at,
      spacingSeconds: 600,
    });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body.items).toHaveLength(9);
    expect(answer.body.items[0].dueAt).toBe(at);
    const times = answer.body.items.map((post: Any) => Date.parse(post.dueAt));
    expect(new Set(times).size).toBe(9);
    for (const lane of Map.groupBy(answer.body.items as Any[], (post) => post.channelId).values()) {
      expect(lane.map((post) => post.kind)).toEqual(['headline', 'quote', 'keyPoints']);
      const due = lane.map((post) => Date.parse(post.dueAt));
      for (const [index, time] of due.slice(1).entries())
        expect(time - (due[index] ?? 0)).toBeGreaterThanOrEqual(600_000);
    }
    const again = await api.call('POST', `/v1/articles/${id}/schedule`);
    expect(again.status).toBe(409);
    expect(again.body.code).toBe('nothing_to_schedule');
  });

  it('are scheduled all or none: one with a problem keeps the others back, and every problem is named', async () => {
    const id = await fresh();
    const { body } = await api.call('POST', `/v1/articles/${id}/posts`);
    const [first, second] = body.items;
    for (const post of [first, second]) {
      const edited = await api.call(
        'PATCH',
        `/v1/posts/${post.id}`,
        { text: `TK ${'long '.repeat(20_000 / 5)}` },
        { 'if-match': '"1"' },
      );
      expect(edited.status, edited.text).toBe(200);
      expect(edited.body.problems.length).toBeGreaterThan(0);
    }
    const answer = await api.call('POST', `/v1/articles/${id}/schedule`);
    expect(answer.status).toBe(422);
    const pointers = answer.body.errors.map((error: Any) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining([`/posts/${first.id}/text`, `/posts/${second.id}/text`]));
    const states = (await api.call('GET', `/v1/articles/${id}`)).body.posts.map((post: Any) => post.state);
    expect(new Set(states)).toEqual(new Set(['draft']));
  });

  it('do not leave before the embargo, by slot or by a time that somebody names', async () => {
    const embargoUntil = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const id = await fresh({ embargoUntil });
    const { body } = await api.call('POST', `/v1/articles/${id}/posts`, {
      channelIds: [channels['facebook']],
    });
    for (const post of body.items) expect(post.dueAt >= embargoUntil).toBe(true);
    const at = new Date(Date.now() + 86_400_000).toISOString();
    for (const when of [{ at }, { now: true }]) {
      const early = await api.call('POST', `/v1/posts/${body.items[0].id}/schedule`, when);
      expect(early.status, JSON.stringify(when)).toBe(422);
      expect(early.body).toMatchObject({
        code: 'time_embargoed',
        alternatives: [{ at: embargoUntil }],
      });
    }
    expect((await api.call('POST', `/v1/articles/${id}/schedule`, { at })).status).toBe(422);
    const next = await api.call('POST', `/v1/posts/${body.items[0].id}/schedule`, { slot: 'next' });
    expect(next.body.dueAt >= embargoUntil).toBe(true);
  });

  it('with a quote that no longer stands in the article cannot be scheduled', async () => {
    const url = `https://www.example.com/news/${Math.random()}`;
    const said =
      'A bank opened.\n\n“We will hire forty people in spring and train all of them here,” said Anna Berg, head of the bank.\n';
    const { body } = await api.call('POST', '/v1/articles', {
      text: `Bank opens in town\n\n${said}`,
      url,
    });
    const made = await api.call('POST', `/v1/articles/${body.article.id}/posts`, {
      channelIds: [channels['x']],
      kinds: ['quote'],
    });
    expect(made.body.items, JSON.stringify(body.excerpts)).toHaveLength(1);
    const again = await api.call('POST', '/v1/articles', {
      text: `Bank opens in town\n\n${said.replace('forty', 'four')}`,
      url,
    });
    expect(again.status).toBe(200);
    const refused = await api.call('POST', `/v1/posts/${made.body.items[0].id}/schedule`, { slot: 'next' });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('post_has_problems');
  });

  it('of the sample text are in the list of articles, page by page', async () => {
    const sample = await readFile(new URL('../../../src/sandbox/news/sample.txt', import.meta.url), 'utf8');
    for (let index = 0; index < 5; index += 1)
      await api.call('POST', '/v1/articles', { text: `${sample}\n${index}` });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Any = await api.call('GET', `/v1/articles?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.status, page.text).toBe(200);
      seen.push(...page.body.items.map((item: Any) => item.article.id));
      cursor = page.body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(8);
  });
});
