import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLines } from '../../../src/cli/json-lines.ts';
import { splitLines } from '../../../src/cli/split-lines.ts';

async function linesOf(chunks: readonly unknown[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

async function answers(input: string): Promise<string> {
  const output = new PassThrough();
  const parts: string[] = [];
  output.on('data', (chunk) => parts.push(String(chunk)));
  await answerLines(Readable.from([Buffer.from(input)]), output, ({ text }) => ({ text }));
  return parts.join('');
}

describe('lines', () => {
  test('end at a line feed and nowhere else, whatever the chunks', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => `${text.replaceAll('\n', '')}\u2028\r\u2029é`);
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(''));
        const chunks: Buffer[] = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        const expected = lines.map((one, index) => (index === 0 ? one.replace(/^\ufeff/, '') : one));
        expect(await linesOf(chunks)).toEqual(expected);
      }),
    );
  });
  test('include a last one without its end', async () => {
    expect(await linesOf(['a\nb'])).toEqual(['a', 'b']);
    expect(await linesOf([])).toEqual([]);
  });
});

describe('answers', () => {
  test('hold raw line separators inside a text, and give them so that every reader counts the same lines', async () => {
    const text = await answers(`{"id":1,"text":"a\u2028b\u2029c"}\n{"id":2,"text":"d"}\r\n`);
    expect(text).not.toMatch(/[\u2028\u2029]/);
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 1, text: 'a\u2028b\u2029c' },
      { id: 2, text: 'd' },
    ]);
  });
  test('go on after a bad line', async () => {
    const lines = (await answers('nonsense\n[]\n\n{"id":3,"text":"x"}\n')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: null, error: { code: 'invalid_json' } },
      { id: null, error: { code: 'invalid_line' } },
      { id: 3, text: 'x' },
    ]);
  });
});
