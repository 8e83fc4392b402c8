import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { type Settlement, settleAttempt } from './settle-attempt.ts';

const folderIn = (dataDir: string): string => path.join(dataDir, 'results');
const fileOf = (dataDir: string, attemptId: string): string =>
  path.join(folderIn(dataDir), `${attemptId}.json`);

/** Keeps a result on disk that the database cannot take now: the network's id, no text and no token. */
export async function spoolResult(dataDir: string, settlement: Settlement): Promise<void> {
  await mkdir(folderIn(dataDir), { recursive: true });
  const file = fileOf(dataDir, settlement.attemptId);
  const handle = await open(`${file}.part`, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(settlement));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.part`, file);
}

export const forgetResult = (dataDir: string, attemptId: string): Promise<void> =>
  rm(fileOf(dataDir, attemptId), { force: true });

/** Writes what an earlier process could not: harmless where a lookup or a person was quicker. Answers how many. */
export async function replayResults(pool: pg.Pool, dataDir: string): Promise<number> {
  const names = await readdir(folderIn(dataDir)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json'));
  for (const name of files) {
    const file = path.join(folderIn(dataDir), name);
    await settleAttempt(pool, JSON.parse(await readFile(file, 'utf8')));
    await rm(file, { force: true });
  }
  return files.length;
}
