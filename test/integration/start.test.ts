import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Started, startTowncrier } from './support/processes.ts';

interface LedgerRow {
  network: string;
  text: string;
  media: { alt: string }[];
  visible: boolean;
}

let dir = '';
let sandboxPort = '0';
let running: Started[] = [];
beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-start-'));
  sandboxPort = await freePort();
});
afterEach(async () => {
  for (const started of running) {
    if (started.child.exitCode === null) started.child.kill('SIGKILL');
    await started.ended;
  }
  running = [];
  await rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

/** The news site's address is part of the article's, so a second start must find it at the same port. */
function start(env: Record<string, string> = {}): Started {
  const started = startTowncrier(['start'], dir, { SANDBOX_PORT: sandboxPort, ...env });
  running.push(started);
  return started;
}
async function freePort(): Promise<string> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
async function visible(sandboxUrl: string): Promise<LedgerRow[]> {
  const rows = (await (await fetch(`${sandboxUrl}/ledger`)).json()) as LedgerRow[];
  return rows.filter((row) => row.visible);
}

describe('npm start on nothing', () => {
  it('publishes the sample article once on three networks, right in every word, and repeats nothing at the next start', async () => {
    const first = start();
    const { url, sandboxUrl } = await first.ready;
    await first.says('Ctrl-C stops.');
    for (const open of ['/health/live', '/health/ready', '/openapi.json'])
      expect(`${open} ${(await fetch(`${url}${open}`)).status}`).toBe(`${open} 200`);
    const rows = await visible(sandboxUrl);
    for (const network of ['x', 'facebook', 'instagram']) {
      const texts = rows.filter((row) => row.network === network).map((row) => row.text);
      expect(texts).toHaveLength(3);
      const words = `${texts.join('\n')}\n${rows
        .filter((row) => row.network === network)
        .flatMap((row) => row.media.map((medium) => medium.alt))
        .join('\n')}`;
      expect(words).toContain('6G');
      expect(words).toContain(
        'Japan is a major global player in the development of wireless mobile technologies and it is in Finland',
      );
      expect(words).toContain('Matti Latva-aho');
      for (const point of ['exchange of information and publications', 'personnel exchange'])
        expect(words).toContain(point);
      expect(words).not.toMatch(/follow us/i);
    }
    expect(await first.stop()).toBe(0);

    const second = start();
    const again = await second.ready;
    await second.says('Ctrl-C stops.');
    expect(second.said()).toContain('nothing is repeated');
    expect(await visible(again.sandboxUrl)).toHaveLength(9);
    expect(await second.stop()).toBe(0);
  });

  it('gives no second post when it is killed with -9 in mid-publish and started again', async () => {
    const first = start();
    const { sandboxUrl } = await first.ready;
    // The network takes the post and never answers: the moment in which nobody can know.
    await fetch(`${sandboxUrl}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ network: 'x', call: 'create', fault: 'effect_then_hang', count: 1 }),
    });
    await first.says('x headline: publishing');
    while ((await visible(sandboxUrl)).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start();
    const again = await second.ready;
    await second.says('Ctrl-C stops.', 110_000);
    const rows = await visible(again.sandboxUrl);
    expect(rows).toHaveLength(9);
    expect(new Set(rows.map((row) => `${row.network} ${row.text}`)).size).toBe(9);
    await second.stop();
  }, 180_000);

  it('says in one sentence that a port is taken, and ends with an error', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as net.AddressInfo;
    const started = start({ PORT: String(port) });
    expect(await started.ended).toBe(7);
    expect(started.said()).toContain(`Port ${port} is taken by another program.`);
    expect(started.said()).not.toMatch(/^\s+at /m);
    other.close();
  });

  it('says which setting is wrong without showing its value', async () => {
    const started = start({ PORT: 'secret-thing' });
    expect(await started.ended).toBe(4);
    expect(started.said()).toContain('PORT');
    expect(started.said()).not.toContain('secret-thing');
  });
});
