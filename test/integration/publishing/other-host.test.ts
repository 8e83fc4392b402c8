import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outboundMessage } from '../../../src/actions/publishing/outbound-message.ts';
import { createNetworks } from '../../../src/networks/index.ts';
import { createMediaFolder } from '../../../src/store/media-folder.ts';

const picture = Buffer.from('the bytes of a picture');
let dir = '';
let served = picture;
let server: http.Server;
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-hosts-'));
  served = picture;
  server = http.createServer((_request, response) => response.end(served)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.close();
  await rm(dir, { recursive: true, force: true });
});

/** A post as a worker sees it whose own media folder is empty. */
async function media(publicUrl: string) {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { sha256 } = await createMediaFolder(path.join(dir, 'server')).put(picture, 'image/jpeg');
  const networks = createNetworks({
    x: origin,
    graph: origin,
    instagramGraph: origin,
    graphVersion: 'v25.0',
  });
  const folder = createMediaFolder(path.join(dir, 'worker'));
  const url = `${origin}/media/${sha256}.jpg`;
  const post = { id: 'post_1', network: 'x' as const, text: 'Words', parts: null, link: null };
  const stored = [{ sha256, url, mime: 'image/jpeg', width: 10, height: 10, alt: 'A boat' }];
  const message = outboundMessage({ media: folder, networks, publicUrl }, { ...post, media: stored });
  const [first] = message.parts[0]?.media ?? [];
  if (first === undefined) throw new Error('The post lost its picture');
  return { first, url, kept: () => folder.read(sha256) };
}

it('a worker on another host fetches a picture from the server, once', async () => {
  const { first, kept } = await media('');
  expect(await first.bytes()).toEqual(picture);
  expect(await kept()).toEqual(picture);
});

it('sends no other picture than the approved one', async () => {
  const { first } = await media('');
  served = Buffer.from('another picture');
  await expect(first.bytes()).rejects.toThrow('another picture');
});

it('tells networks the address of the server where a worker has none, and its own where it has one', async () => {
  const { first, url } = await media('');
  expect(first.url).toBe(url);
  expect((await media('https://crier.example')).first.url).toBe(
    `https://crier.example${new URL(url).pathname}`,
  );
});
