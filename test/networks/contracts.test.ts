import { describe, expect, it } from 'vitest';
import type { NetworkName } from '../../src/core/network.ts';
import type { OutboundMessage, Preparation } from '../../src/networks/network.ts';
import { contractsAreHere, graphComplaints, xComplaints } from './support/contracts.ts';
import { useServers } from './support/failure.ts';
import { json, type SeenRequest } from './support/scripted-server.ts';
import { externalIds, messageOf, openClient, openDoor, picture, quiet } from './support/subjects.ts';

const serve = useServers();

/** Answers that keep every client going, whatever it asks. */
const obliging = (request: SeenRequest): unknown => {
  const { path, method } = request;
  if (path === '/2/users/me') return { data: { id: externalIds.x, username: 'newsroom' } };
  if (path.endsWith('/tweets') && method === 'GET') return { data: [], meta: { result_count: 0 } };
  if (path.startsWith('/2/')) return { data: { id: '1900000000000000001' } };
  if (path.endsWith('/published_posts')) return { data: [], paging: {} };
  if (path.endsWith('/content_publishing_limit')) {
    return { data: [{ quota_usage: 1, config: { quota_total: 50 } }] };
  }
  if (path.endsWith('/media') && method === 'GET') return { data: [] };
  const flags = { status_code: 'FINISHED', is_published: false, success: true };
  return { id: '17900', name: 'Page', username: 'newsroom', ...flags };
};

/** Everything that a client ever sends for one message. */
async function wholeLife(name: NetworkName, message: OutboundMessage, settings = {}): Promise<SeenRequest[]> {
  const server = await serve((request, response) => json(200, obliging(request))(request, response));
  const client = openClient(name, server.origin, { settings });
  const saved: Preparation[] = [];
  const save = async (piece: Preparation) => void saved.push(piece);
  await client.check(quiet());
  expect(await client.prepare(message, saved, { ...quiet(), save })).toEqual({ ready: true });
  const publishedIds: string[] = [];
  for (const part of message.parts.keys()) {
    const step = { message, part, publishedIds: [...publishedIds], preparations: saved };
    publishedIds.push((await client.publish(step, openDoor())).networkPostId);
    await client.lookup({ ...step, openedAt: new Date() }, quiet());
  }
  await client.permalink('17900', quiet());
  return server.seen;
}

const pair = [picture(1), picture(2)];
const link = 'https://news.example/a';

describe.skipIf(!contractsAreHere)('every request fits the contract of the network', () => {
  it('X, a thread with pictures made with AI', async () => {
    const thread = {
      ...messageOf('One'),
      parts: [
        { text: 'One', media: pair },
        { text: 'Two', media: [] },
      ],
    };
    const seen = await wholeLife('x', thread, { madeWithAi: true });
    const complaints = xComplaints();
    for (const request of seen) {
      expect([request.path, ...complaints(request)]).toEqual([request.path]);
    }
    expect(new Set(seen.map(({ path }) => path)).size).toBe(7);
  });

  it('notices what does not fit', () => {
    const seen = { method: 'POST', path: '/2/tweets', query: new URLSearchParams('idempotency=1') };
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.from('{"text":1,"media":{"media_ids":["a"]},"client_id":"b"}');
    expect(xComplaints()({ ...seen, headers, body })).toHaveLength(4);
    const photo = {
      ...seen,
      path: '/v25.0/1/photos',
      headers,
      body: Buffer.from('{"published":"no","word":1}'),
    };
    expect(graphComplaints(photo, 'Page')).toEqual(['published is no bool', 'no parameter word']);
  });

  it.each([
    ['a link', messageOf('Words', [], link), {}],
    ['one photo', messageOf('Words', [picture()]), {}],
    ['several photos', messageOf('Words', pair), {}],
    ['two steps', messageOf('Words', pair), { twoStep: true }],
  ])('Facebook, %s', async (_, message, settings) => {
    const writes = (await wholeLife('facebook', message, settings)).filter(({ method }) => method === 'POST');
    expect(writes.length).toBeGreaterThan(0);
    for (const request of writes) {
      const node = request.path.split('/')[2] === externalIds.facebook ? 'Page' : 'PagePost';
      expect([request.path, ...graphComplaints(request, node)]).toEqual([request.path]);
    }
  });

  it.each([
    ['one picture', messageOf('Words', [picture()]), {}],
    ['a carousel', messageOf('Words', pair), {}],
    ['without Facebook', messageOf('Words', pair), { login: 'instagram' }],
  ])('Instagram, %s', async (_, message, settings) => {
    const seen = await wholeLife('instagram', message, settings);
    const edges = seen.filter(({ path }) => path.split('/')[3] !== undefined);
    expect(edges.length).toBeGreaterThan(2);
    for (const request of edges) {
      expect([request.path, ...graphComplaints(request, 'IGUser')]).toEqual([request.path]);
    }
  });
});
