import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

interface StoredMedia {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Absolute or relative as the folder was given. */
  readonly path: string;
}

export interface MediaFolder {
  /** Keeps the bytes under their own hash; the same bytes twice are one file. On disk when it resolves. */
  put(bytes: Buffer, mime: string): Promise<StoredMedia>;
  /** The bytes, or null where there are none under this hash. What no longer matches its hash is an error. */
  read(sha256: string): Promise<Buffer | null>;
}

const hash = /^[0-9a-f]{64}$/u;
const mimes = new Set(['image/jpeg']);

/** Pictures in a folder, addressed by content: `<dir>/ab/abcd….jpg`. Written whole or not at all. */
export function createMediaFolder(dir: string): MediaFolder {
  const pathOf = (sha256: string) => join(dir, sha256.slice(0, 2), `${sha256}.jpg`);
  return {
    async put(bytes, mime) {
      if (!mimes.has(mime)) throw new TypeError(`The media folder keeps JPEG pictures, not ${mime}.`);
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if (!(await isKept(path, bytes))) await writeAtomically(path, bytes);
      return { sha256, bytes: bytes.length, path };
    },
    async read(sha256) {
      if (!hash.test(sha256)) return null;
      const bytes = await readFile(pathOf(sha256)).catch(nullIfAbsent);
      if (bytes !== null && sha256Of(bytes) !== sha256)
        throw new Error(`The picture ${sha256} is damaged on disk.`);
      return bytes;
    },
  };
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function isKept(path: string, bytes: Buffer): Promise<boolean> {
  const kept = await readFile(path).catch(nullIfAbsent);
  return kept?.equals(bytes) === true;
}

async function writeAtomically(path: string, bytes: Buffer): Promise<void> {
  const folder = join(path, '..');
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(unfinished, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  // The name is durable only when its folder is.
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function nullIfAbsent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
