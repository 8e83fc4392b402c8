import { access, constants, mkdir } from 'node:fs/promises';
import { TowncrierError } from '../src/core/errors.ts';

/** Makes `DATA_DIR` where it is missing. Throws `data_dir_unusable` where it cannot be made, entered or written. */
export async function openDataFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await access(dir, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new TowncrierError('usage', 'data_dir_unusable', `The data folder ${dir} cannot be written.`, {
      field: 'DATA_DIR',
      remedy: 'Give this user the right to write there, or name another folder with DATA_DIR.',
      cause,
    });
  }
}
