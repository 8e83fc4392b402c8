import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { editSettings } from '../../../src/actions/edit-settings.ts';
import { getSettings } from '../../../src/actions/get-settings.ts';
import { deliverOutbox } from '../../../src/actions/publishing/deliver-outbox.ts';
import { publishPost } from '../../../src/actions/publishing/publish-post.ts';
import { repair } from '../../../src/actions/sweep/repair.ts';
import type { Context } from '../../../src/context.ts';
import { createWebhookPoster } from '../../../src/sources/post-webhook.ts';
import { type Rig, startRig } from './support/rig.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
let rig: Rig;
let context: Context;
let x: string;
let receiver: Server;
let url: string;
let received: Received[] = [];
let answer = 204;

beforeAll(async () => {
  rig = await startRig();
  x = await rig.addChannel('x');
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  url = `http://${host}/hook`;
  context = { ...rig.context, webhooks: createWebhookPoster({ allow: [host], userAgent: 'test' }) };
});
beforeEach(() => {
  received = [];
  answer = 204;
});
afterAll(async () => {
  receiver?.close();
  await context?.webhooks.close();
  await rig?.stop();
});
const sql = (text: string, values: unknown[] = []) => rig.database.store.pool.query(text, values);
const open = async () => (await sql('select id from outbox where done_at is null')).rowCount;
const again = () => sql('update outbox set not_before = now()');

async function missed(): Promise<string> {
  const dueAt = new Date(Date.now() - 7_200_000);
  const postId = await rig.addPost(x, 'x', { text: 'Too late', dueAt });
  await repair(context);
  return postId;
}

describe('a newsroom that wants no webhooks', () => {
  it('is sent none, and nothing is kept for later', async () => {
    await missed();
    await deliverOutbox(context, 20);
    expect(received).toEqual([]);
    expect(await open()).toBe(0);
  });
  it('cannot have one that nobody signs', async () => {
    await expect(editSettings(context, rig.by, { webhookUrl: url })).rejects.toMatchObject({
      code: 'webhook_secret_missing',
    });
  });
});

describe('a newsroom with a webhook', () => {
  beforeAll(async () => {
    await editSettings(context, rig.by, { webhookUrl: url, webhookSecret });
  });

  it('keeps its secret sealed and never answers it', async () => {
    expect(JSON.stringify(await getSettings(context, rig.by))).not.toContain('whsec_');
    const { rows } = await sql('select webhook_secret as sealed, settings from newsrooms');
    expect(rows[0].sealed).toMatch(/^v1\./);
    expect(JSON.stringify(rows)).not.toContain(webhookSecret.slice(6));
    await editSettings(context, rig.by, { spacingSeconds: 60 });
    expect((await sql('select webhook_secret as sealed from newsrooms')).rows[0].sealed).toBe(rows[0].sealed);
  });

  it('is told once that a post is missed, signed as Standard Webhooks says', async () => {
    const postId = await missed();
    await deliverOutbox(context, 20);
    await deliverOutbox(context, 20);
    expect(received).toHaveLength(1);
    const [one] = received;
    const told = new Webhook(webhookSecret).verify(one?.body ?? '', one?.headers as Record<string, string>);
    expect(told).toMatchObject({
      type: 'post.missed',
      timestamp: expect.stringMatching(/Z$/),
      data: { postId, network: 'x', state: 'missed', reason: { code: 'missed' } },
    });
    expect(() =>
      new Webhook(webhookSecret).verify(`${one?.body} `, one?.headers as Record<string, string>),
    ).toThrow();
  });

  it('is told that a post failed', async () => {
    await sql(`update channels set auth_state = 'needs_auth' where id = $1`, [x]);
    const postId = await rig.addPost(x, 'x', { text: 'Refused' });
    await publishPost(context, { postId });
    await deliverOutbox(context, 20);
    expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['post.failed']);
    await sql(`update channels set auth_state = 'ok'`);
  });

  it.each([500, 302, 404])('is told again, later, under the same id, after an answer %i', async (status) => {
    await missed();
    answer = status;
    await deliverOutbox(context, 20);
    await deliverOutbox(context, 20);
    expect(received).toHaveLength(1);
    expect(await open()).toBe(1);
    answer = 200;
    await again();
    await deliverOutbox(context, 20);
    expect(received).toHaveLength(2);
    expect(received[0]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id']);
    expect(received[0]?.body).toBe(received[1]?.body);
    expect(await open()).toBe(0);
  });

  it('is not told again once it answers 410', async () => {
    await missed();
    answer = 410;
    await deliverOutbox(context, 20);
    expect(await open()).toBe(0);
  });

  it('is never told inside our own network', async () => {
    await missed();
    const webhooks = createWebhookPoster({ allow: [], userAgent: 'test' });
    await deliverOutbox({ ...context, webhooks }, 20);
    expect(received).toEqual([]);
    expect(await open()).toBe(1);
    await expect(webhooks.post(url, '{}', {})).rejects.toMatchObject({ code: 'url_refused' });
    await webhooks.close();
  });
});
