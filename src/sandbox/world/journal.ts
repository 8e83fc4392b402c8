import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';

/** An append-only file of JSON lines; `append` resolves when its line is on the disk. */
export interface Journal {
  append(line: unknown): Promise<void>;
  close(): Promise<void>;
}

/** For worlds that end with their process. */
export const forgetful: Journal = { append: async () => undefined, close: async () => undefined };

/** Opens the file and reads it back. A torn last line was never answered for: it is cut off. */
export async function openJournal(path: string): Promise<{ journal: Journal; lines: unknown[] }> {
  await mkdir(dirname(path), { recursive: true });
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) await truncate(path, whole);
  const text = bytes.subarray(0, whole).toString('utf8').trimEnd();
  const lines = text === '' ? [] : text.split('\n').map((line): unknown => JSON.parse(line));
  return { journal: await writer(path), lines };
}

/** Lines that arrive while one fsync runs share the next one. */
async function writer(path: string): Promise<Journal> {
  const file = await open(path, 'a');
  let waiting: { text: string; settle: (error?: unknown) => void }[] = [];
  let running: Promise<void> | null = null;
  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      let failure: unknown;
      try {
        await file.appendFile(batch.map((entry) => entry.text).join(''));
        await file.datasync();
      } catch (error) {
        failure = error;
      }
      for (const entry of batch) entry.settle(failure);
    }
    running = null;
  }
  return {
    append: (line) =>
      new Promise((resolve, reject) => {
        const settle = (error?: unknown) => (error === undefined ? resolve() : reject(error));
        waiting.push({ text: `${JSON.stringify(line)}\n`, settle });
        running ??= drain();
      }),
    close: async () => {
      await running;
      await file.close();
    },
  };
}
