import { describe, expect, it } from 'vitest';
import { OutcomeUnknown, Rejected } from '../../src/networks/errors.ts';
import type { OutboundMessage, Preparation, Prepared } from '../../src/networks/network.ts';
import { failure, useServers } from './support/failure.ts';
import { json, type SeenRequest } from './support/scripted-server.ts';
import { messageOf, openClient, openDoor, picture, quiet } from './support/subjects.ts';

const serve = useServers();
const pair = messageOf('Two', [picture(1), picture(2)]);

/** A visit of the caller; `saved` is the store. */
async function visit(
  name: 'x' | 'facebook' | 'instagram',
  answer: (request: SeenRequest, nth: number) => unknown,
  message: OutboundMessage,
  saved: Preparation[],
): Promise<{ prepared: Prepared; writes: string[] }> {
  let posts = 0;
  const server = await serve((request, response) => {
    if (request.method === 'POST') posts += 1;
    json(200, answer(request, posts))(request, response);
  });
  const save = async (piece: Preparation) => void saved.push(piece);
  const prepared = await openClient(name, server.origin).prepare(message, [...saved], { ...quiet(), save });
  const writes = server.seen.filter(({ method }) => method === 'POST').map(({ path }) => path);
  return { prepared, writes };
}

describe('preparing on Instagram', () => {
  const ids = Array.from({ length: 99 }, (_, index) => `${17_000 + index}`);
  const nextId = () => ids.shift();
  const state =
    (code: string, status = '') =>
    ({ method }: SeenRequest) =>
      method === 'POST' ? { id: nextId() } : { status_code: code, status };

  it('waits for a container by coming back, not by staying', async () => {
    const saved: Preparation[] = [];
    const first = await visit('instagram', state('IN_PROGRESS'), messageOf('One', [picture()]), saved);
    expect(first.prepared).toEqual({ ready: false, checkAfterMs: 1000 });
    const second = await visit('instagram', state('FINISHED'), messageOf('One', [picture()]), saved);
    expect(second).toEqual({ prepared: { ready: true }, writes: [] });
  });

  it('makes the carousel only from finished pictures', async () => {
    const saved: Preparation[] = [];
    const first = await visit('instagram', state('IN_PROGRESS'), pair, saved);
    expect([first.prepared.ready, first.writes.length, saved.length]).toEqual([false, 2, 2]);
    const second = await visit('instagram', state('FINISHED'), pair, saved);
    expect([second.prepared.ready, second.writes.length]).toEqual([true, 1]);
  });

  it('makes an expired container anew, also one that is 20 hours old', async () => {
    const saved: Preparation[] = [];
    await visit('instagram', state('FINISHED'), messageOf('One', [picture()]), saved);
    const life = (saved[0]?.expiresAt?.getTime() ?? 0) - Date.now();
    expect(Math.round(life / 3_600_000)).toBe(20);
    const expired = await visit('instagram', state('EXPIRED'), messageOf('One', [picture()]), saved);
    expect(expired.writes).toHaveLength(1);
    const old = saved.map((piece) => ({ ...piece, expiresAt: new Date(Date.now() - 1) }));
    expect(
      (await visit('instagram', state('FINISHED'), messageOf('One', [picture()]), old)).writes,
    ).toHaveLength(1);
  });

  it('makes a failed container anew once, then names the reason', async () => {
    const saved: Preparation[] = [];
    const failing = state('ERROR', 'Error: Media upload has failed with error code 2207028');
    const first = await visit('instagram', failing, messageOf('One', [picture()]), saved);
    expect(first.prepared.ready).toBe(false);
    const error = await failure(visit('instagram', failing, messageOf('One', [picture()]), saved));
    expect(error).toBeInstanceOf(Rejected);
    expect(error instanceof Rejected && error.reason.message).toMatch(/2 to 10 pictures/);
  });

  it('never reuses a container for other words, another picture or another alt text', async () => {
    const saved: Preparation[] = [];
    const made = async (message: OutboundMessage) =>
      (await visit('instagram', state('FINISHED'), message, saved)).writes.length;
    expect(await made(messageOf('One', [picture(1)]))).toBe(1);
    expect(await made(messageOf('One', [picture(1)]))).toBe(0);
    expect(await made(messageOf('Other', [picture(1)]))).toBe(1);
    expect(await made(messageOf('One', [picture(2)]))).toBe(1);
    expect(await made(messageOf('One', [picture(1, 'Other alt')]))).toBe(1);
  });

  it('never publishes a container again that was published after all', async () => {
    const message = messageOf('One', [picture()]);
    const saved: Preparation[] = [];
    await visit('instagram', state('FINISHED'), message, saved);
    const { prepared, writes } = await visit('instagram', state('PUBLISHED'), message, saved);
    expect([prepared.ready, writes]).toEqual([true, []]);
    const server = await serve(json(200, { id: '18099' }));
    const step = { message, part: 0, publishedIds: [], preparations: saved };
    const error = await failure(openClient('instagram', server.origin).publish(step, openDoor()));
    expect(error).toBeInstanceOf(OutcomeUnknown);
    expect(server.seen).toEqual([]);
  });

  it('refuses a post without a picture', async () => {
    expect(await failure(visit('instagram', state('FINISHED'), messageOf('One'), []))).toBeInstanceOf(
      Rejected,
    );
  });
});

describe('preparing on X', () => {
  const upload =
    (info?: object) =>
    ({ path }: SeenRequest) =>
      path.endsWith('finalize') || path === '/2/media/upload'
        ? { data: { id: '1', ...(info === undefined ? {} : { processing_info: info }) } }
        : { data: { id: '1' } };

  it('waits for processing by coming back, and describes the picture before it is used', async () => {
    const saved: Preparation[] = [];
    const pending = upload({ state: 'in_progress', check_after_secs: 3 });
    const first = await visit('x', pending, messageOf('One', [picture()]), saved);
    expect(first.prepared).toEqual({ ready: false, checkAfterMs: 3000 });
    expect(first.writes).not.toContain('/2/media/metadata');
    const second = await visit('x', upload({ state: 'succeeded' }), messageOf('One', [picture()]), saved);
    expect(second).toEqual({ prepared: { ready: true }, writes: ['/2/media/metadata'] });
  });

  it('refuses a picture that X could not process', async () => {
    const failed = visit('x', upload({ state: 'failed' }), messageOf('One', [picture()]), []);
    expect(await failure(failed)).toBeInstanceOf(Rejected);
  });

  it('sends a large picture in chunks of one MiB that add up', async () => {
    const bytes = Buffer.alloc(2.5 * 1024 * 1024, 7);
    const large = { ...picture(), bytes: async () => bytes };
    const { writes } = await visit('x', upload(), messageOf('One', [large]), []);
    expect(writes.filter((path) => path.endsWith('/append'))).toHaveLength(3);
  });
});

describe('preparing on Facebook', () => {
  it('goes on after a crash with the pictures that are not there yet', async () => {
    const id = (_: SeenRequest, nth: number) => ({ id: `${nth}` });
    const saved: Preparation[] = [];
    await visit('facebook', id, pair, saved);
    expect(saved).toHaveLength(2);
    const { writes } = await visit('facebook', id, pair, saved.slice(0, 1));
    expect(writes).toHaveLength(1);
  });
});
