import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { splitLines } from '../../src/cli/split-lines.ts';

interface Answer {
  id: unknown;
  error?: { code: string; message: string };
  article?: { articleBody: string };
  excerpts?: { kind: string; text?: string; speaker?: { name: string } | null }[];
}

const root = path.join(import.meta.dirname, '../..');
const start = () => {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['src/cli/main.ts', 'read', '--jsonl'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH, HOME },
  });
  return { child, ended: once(child, 'exit') };
};

/** Sends the lines as they stand, closes, and answers what came back. */
async function read(lines: readonly string[]): Promise<{ answers: Answer[]; code: unknown }> {
  const { child, ended } = start();
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const answers: Answer[] = [];
  for await (const line of splitLines(child.stdout)) answers.push(JSON.parse(line) as Answer);
  const [code] = await ended;
  return { answers, code };
}

const story = (name: string): string =>
  `The bridge opens\n\n“We will open the bridge to everybody next spring,” said ${name}.`;
const request = (id: unknown, text: string): string => JSON.stringify({ id, text, lang: 'en' });

test('answers every line in the order in which they came', async () => {
  const lines = Array.from({ length: 40 }, (_, id) =>
    request(id, id % 2 === 0 ? story('Jane Holloway').repeat(id + 1) : story('Peter Miller')),
  );
  const { answers, code } = await read(lines);
  expect(code).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(lines.map((_, id) => id));
  const quote = answers[1]?.excerpts?.find(({ kind }) => kind === 'quote');
  expect(quote?.speaker?.name).toBe('Peter Miller');
});

test('a bad line gets an error of its own and ends nothing', async () => {
  const { answers, code } = await read([
    request('first', story('Jane Holloway')),
    '{ "id": "broken", ',
    '[]',
    '',
    JSON.stringify({ id: 'nothing to read' }),
    request('last', story('Jane Holloway')),
  ]);
  expect(code).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(['first', null, null, 'nothing to read', 'last']);
  expect(answers.map(({ error }) => error === undefined)).toEqual([true, false, false, false, true]);
});

test('U+2028 and U+2029 inside a line end nothing, raw or escaped', async () => {
  const text = `The bridge opens\n\nIt opens\u2028to everybody\u2029next spring.`;
  const raw = request('raw', text);
  expect(raw).toContain('\u2028');
  const escaped = raw
    .replace('"raw"', '"escaped"')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const { answers } = await read([raw, escaped]);
  expect(answers.map(({ id }) => id)).toEqual(['raw', 'escaped']);
  expect(answers.map(({ article }) => article?.articleBody)).toEqual([text, text]);
});

test('waits for a reader that does not read, and loses nothing', async () => {
  const { child, ended } = start();
  const count = 300;
  const text = `${story('Jane Holloway')}\n\n${'The council met again. '.repeat(400)}`;
  let sent = 0;
  const sending = (async () => {
    for (; sent < count; sent++)
      if (!child.stdin.write(`${request(sent, text)}\n`)) await once(child.stdin, 'drain');
    child.stdin.end();
  })();
  // Nobody reads: pipes and buffers fill, and the program must stop taking lines.
  await delay(3000);
  expect(sent).toBeLessThan(count);
  const ids: unknown[] = [];
  for await (const line of splitLines(child.stdout)) ids.push((JSON.parse(line) as Answer).id);
  await sending;
  await ended;
  expect(ids).toEqual(Array.from({ length: count }, (_, id) => id));
});
