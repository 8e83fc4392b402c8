import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleArticlePath } from '../../src/sandbox/news/index.ts';
import { runTowncrier, type Started, startTowncrier } from './support/processes.ts';

const story = `Harbour bridge closes for a week

The old swing bridge closes on Monday for repairs to its bearings.

“The bearings have carried every tram since 1931, and they have earned a rest,” said Aino Salmi, the harbour engineer.

The work covers three areas: the bearings, the lighting and the pedestrian gates.
`;

let dir = '';
let file = '';
let sandboxUrl = '';
let env: Record<string, string> = {};
const running: Started[] = [];

/** A server as an operator runs it: sandbox and server apart, workers in the server. */
beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-cli-'));
  file = path.join(dir, 'story.txt');
  await writeFile(file, story);
  const sandbox = startTowncrier(['sandbox'], path.join(dir, 'sandbox'));
  running.push(sandbox);
  sandboxUrl = (await sandbox.ready).url;
  env = { X_API_BASE_URL: sandboxUrl, META_GRAPH_BASE_URL: sandboxUrl, DATA_DIR: path.join(dir, 'data') };
  env = { ...env, FETCH_ALLOW: new URL(sandboxUrl).host, LOG_LEVEL: 'error' };
  await serve();
});
afterAll(async () => {
  for (const started of running.reverse()) await started.stop();
  await rm(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

async function serve(): Promise<Started> {
  const server = startTowncrier(['serve'], path.join(dir, 'data'), env);
  running.push(server);
  env['TOWNCRIER_URL'] = (await server.ready).url;
  return server;
}

/** Runs a command; whatever it is, no stack trace and no table wider than a terminal may be seen. */
async function run(args: string[], input = '', more: Record<string, string> = {}) {
  const result = await runTowncrier(args, { ...env, ...more }, input);
  expect(`${result.stdout}\n${result.stderr}`).not.toMatch(/^\s+at \S+ \(|node:internal/m);
  return result;
}
/** With `--json`: stdout is one object, in success and in failure. */
async function runJson<T>(args: string[], input = '', more: Record<string, string> = {}) {
  const { code, stdout, stderr } = await run([...args, '--json'], input, more);
  return { code, stderr, value: JSON.parse(stdout) as T };
}
interface Failure {
  error: { code: string; message: string; field?: string; remedy?: string };
}
const failsWith = async (args: string[], exit: number, code: string | RegExp, more = {}) => {
  const { code: ended, value } = await runJson<Failure>(args, '', more);
  expect(value.error.code).toMatch(code);
  expect(value.error.message).toMatch(/\S/);
  expect(ended).toBe(exit);
  return value.error;
};
interface PostShape {
  id: string;
  kind: string;
  state: string;
  network: string;
}
const columnsFit = (text: string) => {
  for (const line of text.split('\n').filter((line) => !line.includes('http')))
    expect([...line].length, line).toBeLessThanOrEqual(80);
};

describe('calling it', () => {
  it('explains itself, and every command does', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    columnsFit(stdout);
    for (const group of ['post', 'article', 'channel']) expect((await run([group, '--help'])).code).toBe(0);
  });

  it('ends with 2 when it is called wrongly, and says so as data where data was asked for', async () => {
    for (const args of [[], ['post'], ['publsh'], ['split'], ['post', 'list', '--colour']]) {
      const { code, stdout, stderr } = await run(args);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(/\S/);
    }
    await failsWith(['post', 'list', '--colour'], 2, 'wrong_call');
    await failsWith(['split'], 2, 'wrong_call');
    await failsWith(['read'], 2, 'no_source');
    await failsWith(['hold'], 2, 'reason_missing');
    await failsWith(['hold', '--reason', 'x', '--network', 'x,facebook'], 2, 'network_one');
    await failsWith(['hold', '--reason', 'x', '--network', 'x', '--channel', 'c'], 2, 'hold_unclear');
    await failsWith(['split', file, '--networks', 'friendster'], 2, 'network_unknown');
    await failsWith(['post', 'resolve', 'post_1', '--absent', 'perhaps'], 2, 'resolution_unclear');
    await failsWith(['channel', 'add', '--network', 'x'], 2, 'option_missing');
    await failsWith(['resume', 'hold_1', '--overdue', 'now'], 2, 'overdue_unknown');
  });

  it('names a wrong setting with 4, a missing file with 3, a missing server with 7, a wrong key with 5', async () => {
    await failsWith(['read', file], 4, 'config_invalid', { PORT: 'x' });
    await failsWith(['read', path.join(dir, 'absent.txt')], 3, 'file_unreadable');
    await failsWith(['split', dir], 3, 'file_unreadable');
    await failsWith(['post', 'list'], 7, 'server_unreachable', { TOWNCRIER_URL: 'http://127.0.0.1:9' });
    await failsWith(['post', 'list'], 5, /./, { TOWNCRIER_API_KEY: 'wrong' });
    await failsWith(['post', 'list'], 5, 'api_key_missing', { DATA_DIR: path.join(dir, 'nobody') });
  });

  it('does not take another program on the port for Towncrier', async () => {
    await failsWith(['post', 'list'], 3, /./, { TOWNCRIER_URL: sandboxUrl });
  });
});

describe('reading and splitting', () => {
  it('reads a file, standard input and a page alike', async () => {
    for (const [source, input] of [
      [file, ''],
      ['-', story],
    ] as const) {
      const { code, value } = await runJson<{ article: { headline: string }; excerpts: { kind: string }[] }>(
        ['read', source],
        input,
      );
      expect(code).toBe(0);
      expect(value.article.headline).toBe('Harbour bridge closes for a week');
      expect(new Set(value.excerpts.map((excerpt) => excerpt.kind))).toEqual(
        new Set(['headline', 'quote', 'keyPoints']),
      );
    }
    const page = await run(['read', `${sandboxUrl}${sampleArticlePath}`]);
    expect(page.code).toBe(0);
    expect(page.stdout).toContain('QUOTE');
    columnsFit(page.stdout);
  });

  it('refuses a private address that is not allowed', async () => {
    await failsWith(['read', 'http://127.0.0.1:9/secret'], 4, /./, { FETCH_ALLOW: '' });
  });

  it('splits without a server, for the networks that were named', async () => {
    const { code, value } = await runJson<{ posts: PostShape[] }>(['split', file, '--networks', 'twitter']);
    expect(code).toBe(0);
    expect(value.posts.map((post) => `${post.network} ${post.kind}`)).toEqual([
      'x headline',
      'x quote',
      'x keyPoints',
    ]);
  });

  it('answers a bad line in its place and goes on', async () => {
    const input = [
      '{"id":1,"text":"One\\n\\nBody."}',
      'not JSON',
      '{"id":3}',
      '{"id":4,"html":"<h1>Four</h1>"}',
    ];
    const { code, stdout } = await run(['read', '--jsonl'], input.join('\n'));
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines.map((line) => [line.id, line.error?.code ?? 'read'])).toEqual([
      [1, 'read'],
      [null, 'invalid_json'],
      [3, 'invalid_line'],
      [4, 'read'],
    ]);
    const split = await run(['sentences', '--jsonl'], '{"id":7,"text":"It rains. It pours."}');
    expect(JSON.parse(split.stdout)).toEqual({ id: 7, sentences: ['It rains.', 'It pours.'] });
  });

  it('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'read', '--jsonl'], {
      cwd: path.join(import.meta.dirname, '../..'),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.stdin.on('error', () => {});
    const ended = once(child, 'exit');
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: 1, text: story })}\n`;
    for (let n = 0; n < 500; n += 1) child.stdin.write(line);
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
    expect(said).toBe('');
  });
});

describe('with a server', () => {
  let posts: PostShape[] = [];

  it('connects a channel once, its token from standard input, and checks it', async () => {
    const args = ['channel', 'add', '--network', 'x', '--external-id', '4711', '--name', 'Harbour on X'];
    await failsWith(args, 2, 'access_token_missing');
    const added = await runJson<{ id: string }>(args, 'sandbox-x-4711\n');
    expect(added.code).toBe(0);
    expect(JSON.stringify(added.value)).not.toContain('sandbox-x-4711');
    expect((await runJson(args, 'sandbox-x-4711')).code).toBe(6);
    const { id } = added.value;
    expect((await runJson<{ ok: boolean }>(['channel', 'check', id])).value.ok).toBe(true);
    await failsWith(['channel', 'check', 'channel_absent'], 3, /./);
    const list = await run(['channel', 'list']);
    expect(list.stdout).toContain(id);
    columnsFit(list.stdout);
  });

  it('ends with 5 when a network refuses a channel’s token', async () => {
    const args = ['channel', 'add', '--network', 'facebook', '--external-id', '4712'];
    const { value } = await runJson<{ id: string }>(args, 'revoked-4712');
    const checked = await runJson<{ ok: boolean }>(['channel', 'check', value.id]);
    expect([checked.value.ok, checked.code]).toEqual([false, 5]);
    expect((await run(['channel', 'check', value.id])).stdout).toMatch(/\w/);
  });

  it('publishes an article and waits until every post is out', async () => {
    await settings({ minGapSeconds: 0, spacingSeconds: 1 });
    const { code, value, stderr } = await runJson<{ items: PostShape[] }>([
      ...['publish', file, '--at', 'now', '--networks', 'x', '--wait'],
    ]);
    expect(value.items.map((post) => `${post.kind} ${post.state}`).sort()).toEqual([
      'headline published',
      'keyPoints published',
      'quote published',
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('Harbour bridge closes for a week');
    posts = value.items;
  });

  it('lists and shows what there is', async () => {
    const list = await run(['post', 'list', '--state', 'published', '--network', 'x']);
    for (const post of posts) expect(list.stdout).toContain(post.id);
    columnsFit(list.stdout);
    const [first] = posts;
    const shown = await run(['post', 'show', first?.id ?? '']);
    expect(shown.stdout).toContain('published');
    expect((await runJson<PostShape>(['post', 'show', first?.id ?? ''])).value.state).toBe('published');
    const articles = await runJson<{ items: { article: { id: string } }[] }>(['article', 'list']);
    const id = articles.value.items[0]?.article.id ?? '';
    columnsFit((await run(['article', 'list'])).stdout);
    const article = await runJson<{ posts: PostShape[] }>(['article', 'show', id]);
    expect(article.value.posts).toHaveLength(3);
    columnsFit((await run(['article', 'show', id])).stdout);
  });

  it('ends with 3 for what does not exist and with 6 for what is too late', async () => {
    await failsWith(['post', 'show', 'post_absent'], 3, /./);
    await failsWith(['post', 'cancel', '../../etc/passwd'], 3, /./);
    await failsWith(['article', 'show', 'article_absent'], 3, /./);
    await failsWith(['resume', 'hold_absent'], 3, /./);
    const id = posts[0]?.id ?? '';
    await failsWith(['post', 'cancel', id], 6, /./);
    await failsWith(['post', 'retry', id], 6, /./);
    await failsWith(['post', 'resolve', id, '--abandon'], 6, /./);
    await failsWith(['publish', file, '--at', '2001-01-01T00:00:00Z', '--networks', 'x'], 4, /./);
    await failsWith(['publish', file, '--networks', 'instagram'], 4, 'channel_missing');
  });

  it('holds what it is told to hold, cancels what waits, and lets the rest go on', async () => {
    const source = path.join(dir, 'second.txt');
    await writeFile(source, story.replace('bridge closes', 'lock closes').replaceAll('bearings', 'gates'));
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const planned = await runJson<{ items: PostShape[] }>([
      'publish',
      source,
      '--at',
      later,
      '--networks',
      'x',
    ]);
    expect(planned.value.items.map((post) => post.state)).toEqual(['scheduled', 'scheduled', 'scheduled']);
    const placed = await runJson<{ id: string; inFlight: string[] }>(['hold', '--reason', 'a test']);
    expect(placed.code).toBe(0);
    expect(placed.value.inFlight).toEqual([]);
    expect(placed.stderr).toBe('');
    const id = planned.value.items[0]?.id ?? '';
    expect((await run(['post', 'show', id])).stdout).toContain('(held)');
    const cancelled = await runJson<PostShape>(['post', 'cancel', id]);
    expect([cancelled.value.state, cancelled.code]).toEqual(['cancelled', 0]);
    expect((await run(['post', 'cancel', id])).code).toBe(0);
    expect((await run(['resume', placed.value.id])).code).toBe(0);
    await failsWith(['resume', placed.value.id], 3, /./);
  });

  it('finds everything well', async () => {
    const { code, value } = await runJson<{ ok: boolean; findings: { what: string; ok: boolean }[] }>([
      'doctor',
    ]);
    const unwell = value.findings.filter((finding) => !finding.ok).map((finding) => finding.what);
    // One channel was given a token that its network refuses.
    expect(unwell).toEqual(['facebook 4712']);
    expect([value.ok, code]).toEqual([false, 7]);
  });
});

describe('without a server', () => {
  it('holds and resumes on the database itself, running or not, and the server keeps to it', async () => {
    const nobody = { TOWNCRIER_URL: 'http://127.0.0.1:9' };
    const beside = await runJson<{ id: string }>(['hold', '--reason', 'beside it'], '', nobody);
    expect(beside.code).toBe(0);
    expect(beside.stderr).toContain('straight to the database');
    expect((await run(['resume', beside.value.id], '', nobody)).code).toBe(0);

    await running.pop()?.stop();
    const alone = await runJson<{ id: string }>(['hold', '--network', 'x', '--reason', 'nobody is there']);
    expect(alone.code).toBe(0);
    expect((await run(['hold', '--channel', 'channel_absent', '--reason', 'x'])).code).toBe(3);
    await failsWith(['hold', '--reason', 'x'.repeat(1001)], 4, 'hold_invalid');
    expect((await run(['migrate'])).code).toBe(0);
    await serve();
    const list = await api<{ items: { id: string; reason: string }[] }>('/holds');
    expect(list.items.map((hold) => [hold.id, hold.reason])).toContainEqual([
      alone.value.id,
      'nobody is there',
    ]);
    expect((await run(['resume', alone.value.id, '--overdue', 'drop'])).code).toBe(0);
  });

  it('starts no worker without a database of its own', async () => {
    expect((await run(['worker'])).code).toBe(2);
  });
});

async function api<T>(route: string, init: { method?: string; body?: string } = {}): Promise<T> {
  const key = (await readFile(path.join(dir, 'data', 'api-key'), 'utf8')).trim();
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${env['TOWNCRIER_URL']}/api/v1${route}`, { ...init, headers });
  expect(answer.ok, `${route} ${answer.status}`).toBe(true);
  return (await answer.json()) as T;
}
const settings = (change: Record<string, unknown>) =>
  api('/settings', { method: 'PATCH', body: JSON.stringify(change) });
