import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { splitLines } from './split-lines.ts';

/** What a line with an error answers. */
export interface LineError {
  readonly id: unknown;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly field?: string | undefined;
    readonly remedy?: string | undefined;
  };
}

/**
 * Answers JSON lines one by one, in order. A line that cannot be answered gets `{ id, error }` and never ends the
 * stream. Waits when the reader of `output` is slow, and ends when `input` ends.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (request: Record<string, unknown>) => Record<string, unknown> | Promise<Record<string, unknown>>,
): Promise<void> {
  let closed = false;
  output.once('error', () => {
    closed = true;
    input.destroy();
  });
  for await (const line of splitLines(input)) {
    if (closed) return;
    if (line.trim() === '') continue;
    const text = jsonLine(await answerLine(line, answer));
    if (!output.write(text)) await Promise.race([once(output, 'drain'), once(output, 'close')]);
  }
}

/** Also for readers that end lines at U+2028 and U+2029. */
const jsonLine = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;

async function answerLine(
  line: string,
  answer: Parameters<typeof answerLines>[2],
): Promise<Record<string, unknown> | LineError> {
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return {
      id: null,
      error: {
        code: 'invalid_json',
        message: 'The line is not JSON.',
        remedy: 'Send one JSON object per line.',
      },
    };
  }
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return {
      id: null,
      error: {
        code: 'invalid_line',
        message: 'The line is not a JSON object.',
        remedy: 'Send one JSON object per line.',
      },
    };
  }
  const fields: Record<string, unknown> = { ...request };
  try {
    return { id: fields['id'] ?? null, ...(await answer(fields)) };
  } catch (error) {
    return { id: fields['id'] ?? null, error: errorFields(error) };
  }
}

/** The parts of an error that go on stdout. */
function errorFields(error: unknown): LineError['error'] {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const field = 'field' in error && typeof error.field === 'string' ? error.field : undefined;
    const remedy = 'remedy' in error && typeof error.remedy === 'string' ? error.remedy : undefined;
    return { code: error.code, message: error.message, field, remedy };
  }
  return {
    code: 'internal',
    message: 'This input could not be read.',
    remedy: 'Report it with the input that caused it.',
  };
}
