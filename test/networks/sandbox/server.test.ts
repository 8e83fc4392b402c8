import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { startSandbox } from '../../../src/sandbox/server.ts';
import { openJournal } from '../../../src/sandbox/world/journal.ts';
import { rehearse } from './start.ts';

const sandbox = rehearse();
const folders: string[] = [];
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'sandbox-'));
  folders.push(made);
  return made;
};
afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true, force: true }))));

const tweet = (url: string, text: string) =>
  fetch(`${url}/2/tweets`, {
    method: 'POST',
    headers: { authorization: 'Bearer t-9', 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });

it('keeps ledger, posts and numbers over a restart, and drops a torn last line', async () => {
  const dataDir = await folder();
  const first = await startSandbox({ port: 0, dataDir });
  await Promise.all(['one', 'two', 'three'].map((text) => tweet(first.url, text)));
  const before = await (await fetch(`${first.url}/ledger`)).json();
  await first.close();
  await appendFile(join(dataDir, 'ledger.jsonl'), '{"objects":[{"type":"po');
  const second = await startSandbox({ port: 0, dataDir });
  expect(await (await fetch(`${second.url}/ledger`)).json()).toEqual(before);
  expect((await tweet(second.url, 'one')).status).toBe(403);
  await tweet(second.url, 'four');
  const after = (await (await fetch(`${second.url}/ledger`)).json()) as { seq: number; text: string }[];
  expect(after.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  await second.close();
  expect((await readFile(join(dataDir, 'ledger.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(4);
});

it('reads back whatever was appended', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 20 }), async (lines) => {
      const path = join(await folder(), 'journal.jsonl');
      const { journal } = await openJournal(path);
      await Promise.all(lines.map((line) => journal.append(line)));
      await journal.close();
      const again = await openJournal(path);
      await again.journal.close();
      expect(again.lines).toEqual(lines.map((line) => JSON.parse(JSON.stringify(line))));
    }),
    { numRuns: 25 },
  );
});

it('rejects when the port is taken', async () => {
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('refuses 10 MB with 413 and lives on', async () => {
  const answer = await fetch(`${sandbox.url}/2/tweets`, {
    method: 'POST',
    body: Buffer.alloc(10 * 1024 * 1024, 97),
  });
  expect(answer.status).toBe(413);
  expect((await sandbox.call('GET', '/ledger')).status).toBe(200);
});

it.each(['{', '[]', '"text"', 'null', '\0'])('refuses the body %j', async (body) => {
  const answer = await fetch(`${sandbox.url}/2/tweets`, {
    method: 'POST',
    headers: { authorization: 'Bearer a', 'content-type': 'application/json' },
    body,
  });
  expect(answer.status).toBe(400);
});

it('survives malformed requests on the wire', async () => {
  const port = Number(new URL(sandbox.url).port);
  for (const bytes of [
    'GARBAGE\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nhost: a\r\n\r\n',
    'GET /%ff%fe HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
  ]) {
    const text = await new Promise<string>((resolve, reject) => {
      let seen = '';
      const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
      socket.on('data', (chunk) => {
        seen += chunk;
      });
      socket.on('close', () => resolve(seen));
      socket.on('error', reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 4/);
  }
  expect((await sandbox.call('GET', '/feed')).status).toBe(200);
});

it('ends hanging answers and open connections on close', async () => {
  const own = await startSandbox({ port: 0 });
  await fetch(`${own.url}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"network":"x","fault":"hang"}',
  });
  const hanging = tweet(own.url, 'a').catch(() => 'ended');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await own.close();
  expect(await hanging).toBe('ended');
  await expect(fetch(own.url)).rejects.toThrow();
});
