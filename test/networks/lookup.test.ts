import { describe, expect, it } from 'vitest';
import type { NetworkName } from '../../src/core/network.ts';
import { postKey } from '../../src/networks/facebook/body.ts';
import { containerKey } from '../../src/networks/instagram/container.ts';
import type { LookupQuestion } from '../../src/networks/network.ts';
import { useServers } from './support/failure.ts';
import { json, type Script, type SeenRequest } from './support/scripted-server.ts';
import { externalIds, messageOf, openClient, picture, quiet } from './support/subjects.ts';

const serve = useServers();
const openedAt = new Date('2026-11-22T12:00:00.500Z');
const marker = 'utm_content=quote-tcAbCd12_-';
const link = `https://news.example/a?utm_source=x&${marker}`;
const text = `“The words” – A & B ${link}`;

const question = (name: NetworkName, more: Partial<LookupQuestion> = {}): LookupQuestion => ({
  message: name === 'facebook' ? messageOf('The words', [], link) : messageOf(text),
  part: 0,
  publishedIds: [],
  preparations: [],
  openedAt,
  ...more,
});
/** Looks up against a script, and answers what was said and asked. */
async function look(name: NetworkName, script: Script, more: Partial<LookupQuestion> = {}, settings = {}) {
  const server = await serve(script);
  const client = openClient(name, server.origin, { timeoutMs: 500, settings });
  return { answer: await client.lookup(question(name, more), quiet()), seen: server.seen };
}
const pages =
  (answers: (request: SeenRequest) => unknown): Script =>
  (request, response) =>
    json(200, answers(request))(request, response);

const timeline = (...data: object[]) => pages(() => ({ data, meta: { result_count: data.length } }));
const shortened = (id: string, words: string, expanded: string, more: object = {}) => ({
  id,
  text: `${words} https://t.co/aBcD`,
  entities: { urls: [{ start: 0, end: 1, url: 'https://t.co/aBcD', expanded_url: expanded }] },
  ...more,
});
const ours = shortened('1900', '“The words” – A &amp; B', link);

describe('a lookup on X', () => {
  it('finds the post by the marker in its expanded link', async () => {
    const { answer, seen } = await look(
      'x',
      timeline(shortened('1899', 'Other', 'https://x.example/'), ours),
    );
    expect(answer).toMatchObject({
      answer: 'found',
      networkPostId: '1900',
      url: 'https://x.com/i/web/status/1900',
    });
    expect(seen[0]?.path).toBe(`/2/users/${externalIds.x}/tweets`);
    expect(seen[0]?.query.get('start_time')).toBe('2026-11-22T11:59:00Z');
  });

  it('says absent only after the last page', async () => {
    const script = pages(({ query }) =>
      query.get('pagination_token') === 'next'
        ? { data: [ours], meta: { result_count: 1 } }
        : {
            data: [shortened('1901', 'New', 'https://x.example/')],
            meta: { result_count: 1, next_token: 'next' },
          },
    );
    expect((await look('x', script)).answer).toMatchObject({ answer: 'found', networkPostId: '1900' });
    const endless = pages(() => ({ data: [], meta: { result_count: 0, next_token: 'again' } }));
    expect((await look('x', endless)).answer.answer).toBe('unknown');
    expect(
      (
        await look(
          'x',
          pages(() => ({ meta: { result_count: 0 } })),
        )
      ).answer,
    ).toEqual({ answer: 'absent' });
  });

  it('matches exact words where the post has no marker', async () => {
    const more = { message: messageOf('Plain <words> & more') };
    const same = { id: '7', text: 'Plain &lt;words&gt; &amp; more' };
    expect((await look('x', timeline(same), more)).answer.answer).toBe('found');
    expect((await look('x', timeline({ id: '7', text: 'Plain words' }), more)).answer.answer).toBe('absent');
  });

  it('matches a long post by its note, and a picture post without the link that X adds', async () => {
    const long = 'word '.repeat(100).trim();
    const note = { id: '8', text: `${long.slice(0, 200)}…`, note_tweet: { text: long } };
    expect((await look('x', timeline(note), { message: messageOf(long) })).answer.answer).toBe('found');
    const urls = [{ url: 'https://t.co/pic', expanded_url: 'https://x.com/a/photo/1', media_key: '3_1' }];
    const photo = { id: '9', text: 'Look https://t.co/pic', entities: { urls } };
    expect((await look('x', timeline(photo), { message: messageOf('Look') })).answer.answer).toBe('found');
  });

  it('is unsure where the words are ours and the link is not, or a link stays hidden', async () => {
    const tidy = shortened('5', '“The words” – A &amp; B', 'https://news.example/a');
    expect((await look('x', timeline(tidy))).answer.answer).toBe('unknown');
    const hidden = { id: '6', text: 'Anything https://t.co/aBcD' };
    expect((await look('x', timeline(hidden))).answer.answer).toBe('unknown');
  });

  it('is sure that a post with another marker is another, whatever its words', async () => {
    const other = shortened('5', '“The words” – A &amp; B', link.replace('tcAbCd12_-', 'tcZZZZ12_-'));
    expect((await look('x', timeline(other))).answer).toEqual({ answer: 'absent' });
  });

  it('takes a reply for the next part only under the part before it', async () => {
    const part = {
      message: {
        ...messageOf(text),
        parts: [
          { text: 'One', media: [] },
          { text: 'Two', media: [] },
        ],
      },
      part: 1,
      publishedIds: ['77'],
    };
    const reply = (parent: string, words = 'Two') => ({
      id: '78',
      text: words,
      referenced_tweets: [{ type: 'replied_to', id: parent }],
    });
    expect((await look('x', timeline(reply('77')), part)).answer.answer).toBe('found');
    expect((await look('x', timeline(reply('70')), part)).answer.answer).toBe('absent');
    expect((await look('x', timeline(reply('77', 'Thanks!')), part)).answer.answer).toBe('unknown');
    expect((await look('x', timeline({ id: '78', text: 'Two' }), part)).answer.answer).toBe('absent');
    const byNewName = { id: '78', text: 'Two', referenced_posts: [{ type: 'replied_to', id: '77' }] };
    expect((await look('x', timeline(byNewName), part)).answer.answer).toBe('found');
  });

  it('takes the first of two and names the other', async () => {
    const again = shortened('1902', '“The words” – A &amp; B', link);
    const { answer } = await look('x', timeline(again, ours));
    expect(answer).toMatchObject({ answer: 'found', networkPostId: '1900', alsoFound: ['1902'] });
  });

  it('knows nothing where X mentions an error beside the list', async () => {
    const body = { data: [], meta: { result_count: 0 }, errors: [{ title: 'Partial' }] };
    expect((await look('x', json(200, body))).answer.answer).toBe('unknown');
  });

  it('knows nothing where a page shows less than it counts', async () => {
    const { answer } = await look(
      'x',
      pages(() => ({ data: [], meta: { result_count: 3 } })),
    );
    expect(answer.answer).toBe('unknown');
  });
});

const post = (id: string, at: string, more: object = {}) => ({ id, created_time: at, ...more });
const list = (...data: object[]) => pages(() => ({ data, paging: { cursors: { after: 'end' } } }));
const shown = (url: string) => ({ attachments: { data: [{ unshimmed_url: url }] } });

describe('a lookup on Facebook', () => {
  const at = '2026-11-22T12:00:01+0000';

  it('finds the post by the marker in its attachment, also behind a shim', async () => {
    const { answer, seen } = await look(
      'facebook',
      list(
        post('2002_1', at, { message: 'The words', permalink_url: 'https://fb.example/1', ...shown(link) }),
      ),
    );
    expect(answer).toEqual({
      answer: 'found',
      networkPostId: '2002_1',
      url: 'https://fb.example/1',
      alsoFound: [],
    });
    expect(seen[0]?.path).toBe(`/v25.0/${externalIds.facebook}/published_posts`);
    const shim = `https://l.facebook.com/l.php?u=${encodeURIComponent(link)}`;
    const behind = { attachments: { data: [{ url: shim }] } };
    expect((await look('facebook', list(post('2002_2', at, behind)))).answer.answer).toBe('found');
  });

  it('matches exact words since the permit, and is unsure about another link', async () => {
    const message = 'The words';
    expect((await look('facebook', list(post('1', at, { message })))).answer.answer).toBe('found');
    const early = post('1', '2026-11-22T11:00:00+0000', { message });
    expect((await look('facebook', list(early))).answer.answer).toBe('absent');
    const other = post('1', at, { message, ...shown('https://news.example/a') });
    expect((await look('facebook', list(other))).answer.answer).toBe('unknown');
    expect((await look('facebook', list(post('1', at, { message: 'Others' })))).answer.answer).toBe('absent');
  });

  it('reads on behind an older post, for the list is ranked, but not for ever', async () => {
    const older = post('1', '2026-11-22T11:00:00+0000', { message: 'Older' });
    const script = pages(({ query }) =>
      query.get('after') === 'two'
        ? { data: [post('2', at, shown(link))], paging: {} }
        : { data: [older], paging: { cursors: { after: 'two' }, next: 'https://graph.facebook.com/next' } },
    );
    expect((await look('facebook', script)).answer).toMatchObject({ answer: 'found', networkPostId: '2' });
    const endless = pages(() => ({ data: [older], paging: { cursors: { after: 'a' }, next: 'https://n' } }));
    expect((await look('facebook', endless)).answer.answer).toBe('unknown');
    const ancient = post('1', '2026-10-01T11:00:00+0000');
    const old = pages(() => ({ data: [ancient], paging: { cursors: { after: 'a' }, next: 'https://n' } }));
    const { answer, seen } = await look('facebook', old);
    expect([answer.answer, seen.length]).toEqual(['absent', 1]);
  });

  it('asks for the one post where it knows the id', async () => {
    const message = messageOf('The words', [], link);
    const preparations = [{ key: postKey(message), networkId: '2002_9', expiresAt: null }];
    const ask = (answer: object) =>
      look('facebook', json(200, answer), { message, preparations }, { twoStep: true });
    expect((await ask({ is_published: true })).answer).toMatchObject({
      answer: 'found',
      networkPostId: '2002_9',
    });
    expect((await ask({ is_published: false })).answer).toEqual({ answer: 'absent' });
    expect((await ask({ id: '2002_9' })).answer.answer).toBe('unknown');
    expect((await look('facebook', list(), { message }, { twoStep: true })).answer.answer).toBe('unknown');
  });
});

describe('a lookup on Instagram', () => {
  const message = messageOf('The caption', [picture()]);
  const preparations = [{ key: containerKey(message), networkId: '18001', expiresAt: new Date(0) }];
  const ask = (status_code: string, media: object[] = [], more: Partial<LookupQuestion> = {}) =>
    look(
      'instagram',
      pages(({ path }) => (path.endsWith('/media') ? { data: media } : { id: '18001', status_code })),
      { message, preparations, openedAt: new Date(), ...more },
    );
  const medium = (id: string, caption = 'The caption', ageMs = 0) => ({
    id,
    caption,
    timestamp: new Date(Date.now() - ageMs).toISOString().replace(/\.\d+Z/, '+0000'),
    permalink: `https://ig.example/${id}`,
  });

  it('believes the container', async () => {
    expect((await ask('FINISHED')).answer).toEqual({ answer: 'absent' });
    expect((await ask('EXPIRED')).answer).toEqual({ answer: 'absent_prepare_again' });
    expect((await ask('ERROR')).answer).toEqual({ answer: 'absent_prepare_again' });
    expect((await ask('IN_PROGRESS')).answer.answer).toBe('unknown');
    expect((await ask('SOMETHING_NEW')).answer.answer).toBe('unknown');
  });

  it('finds the id by caption and time, never by being the newest', async () => {
    const found = await ask('PUBLISHED', [medium('9', 'Newer, other'), medium('8')]);
    expect(found.answer).toEqual({ answer: 'found', networkPostId: '8', url: 'https://ig.example/8' });
    const old = await ask('PUBLISHED', [medium('7', 'The caption', 3_600_000)]);
    expect(old.answer.answer).toBe('unknown');
    const two = await ask('PUBLISHED', [medium('9'), medium('8')]);
    expect(two.answer).toEqual({ answer: 'found_id_unknown' });
  });

  it('gives up on the id, not on the post, when the list never shows it', async () => {
    const late = { openedAt: new Date(Date.now() - 600_000) };
    expect((await ask('PUBLISHED', [], late)).answer).toEqual({ answer: 'found_id_unknown' });
  });

  it('knows nothing without the container', async () => {
    expect((await ask('FINISHED', [], { preparations: [] })).answer.answer).toBe('unknown');
  });
});

describe.each(['x', 'facebook', 'instagram'] as const)('a failing read on %s', (name) => {
  const message = messageOf('The caption', [picture()]);
  const more =
    name === 'instagram'
      ? { message, preparations: [{ key: containerKey(message), networkId: '1', expiresAt: null }] }
      : {};

  it.each([400, 401, 403, 404, 429, 500, 503])('is never "absent": %i', async (status) => {
    const script = json(status, {
      title: 'No',
      error: { code: status === 400 ? 100 : 190, error_subcode: 33 },
    });
    expect((await look(name, script, more)).answer.answer).toBe('unknown');
  });

  it.each([{}, [], { data: {} }, { data: [{}] }])('is never "absent": %j', async (body) => {
    const { answer } = await look(name, json(200, body), more);
    expect(answer.answer).toBe('unknown');
  });
});
