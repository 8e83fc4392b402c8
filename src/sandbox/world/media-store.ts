import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Pictures by the SHA-256 of their bytes. */
export interface MediaStore {
  put(bytes: Buffer): Promise<string>;
  get(sha256: string): Promise<Buffer | null>;
}

/** In `folder`, or in memory without one. */
export function openMediaStore(folder: string | null): MediaStore {
  const kept = new Map<string, Buffer>();
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (kept.has(sha256)) return sha256;
      if (folder === null) {
        kept.set(sha256, bytes);
        return sha256;
      }
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, sha256), bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      return sha256;
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      if (folder === null) return kept.get(sha256) ?? null;
      return readFile(join(folder, sha256)).catch(() => null);
    },
  };
}
