import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehearse } from './start.ts';

const sandbox = rehearse();
const ledger = async () => (await sandbox.call('GET', '/ledger')).json;
const soon = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('Facebook', () => {
  it('keeps an unpublished post from readers until is_published, and shows it once', async () => {
    const { id } = (await sandbox.call('POST', '/v25.0/700/feed', { message: 'two steps', published: false }))
      .json;
    const rows = async () => (await ledger()).filter((row: { id: string }) => row.id === id);
    expect(await rows()).toEqual([]);
    const read = () => sandbox.call('GET', `/v25.0/${id}?fields=is_published,permalink_url`);
    expect((await read()).json).toMatchObject({
      is_published: false,
      permalink_url: `${sandbox.url}/feed/facebook/${id}`,
    });
    expect((await sandbox.call('GET', '/v25.0/700/published_posts')).json.data).toEqual([]);
    for (let time = 0; time < 3; time += 1)
      await sandbox.call('POST', `/v25.0/${id}`, { is_published: true });
    expect(await rows()).toMatchObject([{ channel: '700', text: 'two steps', visible: true }]);
    expect((await read()).json.is_published).toBe(true);
  });

  it('takes form bodies and a token among the parameters', async () => {
    const answer = await fetch(`${sandbox.url}/v25.0/701/feed`, {
      method: 'POST',
      body: new URLSearchParams({ message: 'as a form', link: 'https://example.com/a', access_token: 'abc' }),
    });
    expect(answer.status).toBe(200);
    expect((await ledger()).at(-1)).toMatchObject({ text: 'as a form', link: 'https://example.com/a' });
    const found = await sandbox.call(
      'GET',
      '/v25.0/701/published_posts?fields=message,attachments{unshimmed_url,url}',
    );
    const [share] = found.json.data[0].attachments.data;
    expect(share.unshimmed_url).toBe('https://example.com/a');
    expect(share.url).toMatch(/^https:\/\/l\.facebook\.com\//);
  });

  it('makes one post of several photos, alt texts included', async () => {
    const photos: string[] = [];
    for (const slug of ['how-the-night-tram-got-its-timetable', 'swing-bridge-closed-after-collision']) {
      const url = `${sandbox.url}/news/images/${slug}.jpg`;
      const made = await sandbox.call('POST', '/v25.0/702/photos', {
        url,
        published: false,
        alt_text_custom: slug,
      });
      photos.push(made.json.id);
    }
    const before = (await ledger()).length;
    const attached_media = photos.map((media_fbid) => ({ media_fbid }));
    expect((await sandbox.call('POST', '/v25.0/702/feed', { message: 'two', attached_media })).status).toBe(
      200,
    );
    const rows = (await ledger()).slice(before);
    expect(rows).toHaveLength(1);
    expect(rows[0].media.map(({ alt }: { alt: string }) => alt)).toEqual([
      'how-the-night-tram-got-its-timetable',
      'swing-bridge-closed-after-collision',
    ]);
  });

  it.each([
    ['nothing', {}, 197, undefined],
    ['a link that is none', { link: 'not a link' }, 100, 1609005],
    ['an unknown photo', { message: 'a', attached_media: [{ media_fbid: '1' }] }, 100, undefined],
  ])('refuses %s', async (_, body, code, subcode) => {
    const refused = await sandbox.call('POST', '/v25.0/703/feed', body);
    expect(refused.status).toBe(400);
    expect(refused.json.error).toMatchObject({
      code,
      type: 'OAuthException',
      fbtrace_id: expect.any(String),
    });
    expect(refused.json.error.error_subcode).toBe(subcode);
    expect(refused.headers.get('x-business-use-case-usage')).toContain('"703"');
  });

  it('comments below a post', async () => {
    const { id } = (await sandbox.call('POST', '/v25.0/704/feed', { message: 'post' })).json;
    await sandbox.call('POST', `/v25.0/${id}/comments`, { message: 'first' });
    expect((await ledger()).at(-1)).toMatchObject({ text: 'first', parent: id });
    expect((await sandbox.call('GET', `/v25.0/${id}/comments`)).json.data[0].message).toBe('first');
  });

  it('says 190 for a token that ended and 104 for none', async () => {
    expect(
      (await sandbox.call('GET', '/v25.0/700?fields=name', undefined, 'expired-1')).json.error,
    ).toMatchObject({ code: 190, error_subcode: 463 });
    expect((await (await fetch(`${sandbox.url}/v25.0/700`)).json()).error.code).toBe(104);
  });
});

describe('Instagram', () => {
  const pictures = createServer();
  let host = '';
  const files = new Map<string, Buffer>();
  beforeAll(async () => {
    const draw = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#135' } });
    files.set('/good.jpg', await draw(1080, 1350).jpeg().toBuffer());
    files.set('/tall.jpg', await draw(400, 1000).jpeg().toBuffer());
    files.set('/wide.jpg', await draw(1000, 400).jpeg().toBuffer());
    files.set('/good.png', await draw(1080, 1080).png().toBuffer());
    files.set('/text.jpg', Buffer.from('no picture'));
    files.set(
      '/huge.jpg',
      Buffer.concat([await draw(100, 100).jpeg().toBuffer(), Buffer.alloc(9 * 1024 * 1024)]),
    );
    pictures.on('request', (request, response) => {
      const file = files.get(request.url ?? '');
      response.writeHead(file ? 200 : 404).end(file);
    });
    await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
    host = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}`;
  });
  afterAll(() => pictures.close());
  const contain = (body: object) => sandbox.call('POST', '/v25.0/800/media', body);
  const publish = (creation_id: string) => sandbox.call('POST', '/v25.0/800/media_publish', { creation_id });
  const status = async (id: string) =>
    (await sandbox.call('GET', `/v25.0/${id}?fields=status_code`)).json.status_code;

  it('goes from IN_PROGRESS to FINISHED to PUBLISHED', async () => {
    const { id } = (await contain({ image_url: `${host}/good.jpg`, caption: 'one', alt_text: 'blue' })).json;
    expect(await status(id)).toBe('IN_PROGRESS');
    expect((await publish(id)).json.error).toMatchObject({ code: 9007, error_subcode: 2207027 });
    await soon();
    expect(await status(id)).toBe('FINISHED');
    const media = await publish(id);
    expect(media.status).toBe(200);
    expect(await status(id)).toBe('PUBLISHED');
    expect((await ledger()).at(-1)).toMatchObject({
      id: media.json.id,
      channel: '800',
      text: 'one',
      media: [{ alt: 'blue' }],
    });
    const list = await sandbox.call('GET', '/v25.0/800/media?fields=id,caption,permalink,timestamp');
    expect(list.json.data[0]).toMatchObject({ id: media.json.id, caption: 'one' });
  });

  it('publishes a carousel of its children, in order', async () => {
    const children: string[] = [];
    for (const alt_text of ['first', 'second']) {
      children.push(
        (await contain({ image_url: `${host}/good.jpg`, is_carousel_item: true, alt_text })).json.id,
      );
    }
    await soon();
    const { id } = (await contain({ media_type: 'CAROUSEL', children: children.join(','), caption: 'both' }))
      .json;
    await soon();
    await publish(id);
    expect((await ledger()).at(-1).media.map(({ alt }: { alt: string }) => alt)).toEqual(['first', 'second']);
    expect((await publish(children[0] ?? '')).json.error.code).toBe(24);
    expect(
      (await contain({ media_type: 'CAROUSEL', children: children.slice(1) })).json.error.error_subcode,
    ).toBe(2207028);
  });

  it.each([
    ['/missing.jpg', 9004],
    ['/text.jpg', 9004],
    ['/good.png', 36001],
    ['/tall.jpg', 36003],
    ['/wide.jpg', 36003],
    ['/huge.jpg', 36000],
  ])('refuses %s with code %i', async (path, code) => {
    expect((await contain({ image_url: host + path })).json.error.code).toBe(code);
  });

  it('refuses captions that are too long, of 2200 characters or 30 hashtags', async () => {
    const image_url = `${host}/good.jpg`;
    expect((await contain({ image_url, caption: 'a'.repeat(2201) })).json.error.code).toBe(36004);
    expect((await contain({ image_url, caption: '#a '.repeat(31) })).json.error.code).toBe(36004);
    expect((await contain({ image_url, caption: '#a '.repeat(30) })).status).toBe(200);
  });

  it('says 100/33 for a container that is not there', async () => {
    const read = await sandbox.call('GET', '/v25.0/179000000000000001?fields=status_code');
    expect(read.json.error).toMatchObject({ code: 100, error_subcode: 33 });
  });
});
