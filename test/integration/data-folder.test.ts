import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openDataFolder } from '../../config/data-folder.ts';

it('says in words that the data folder cannot be used', async () => {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'towncrier-data-'));
  try {
    await openDataFolder(path.join(dir, 'made', 'for', 'us'));
    const file = path.join(dir, 'file');
    await writeFile(file, '');
    for (const unusable of [file, path.join(file, 'below')])
      await expect(openDataFolder(unusable)).rejects.toMatchObject({
        code: 'data_dir_unusable',
        field: 'DATA_DIR',
        message: `The data folder ${unusable} cannot be written.`,
      });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
