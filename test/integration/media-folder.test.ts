import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMediaFolder } from '../../src/store/media-folder.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'towncrier-media-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const picture = Buffer.from('the bytes of a picture');
const filesOf = async () =>
  (await readdir(dir, { recursive: true, withFileTypes: true })).filter((each) => each.isFile());

test('keeps bytes under their own hash and gives them back', async () => {
  const folder = createMediaFolder(join(dir, 'not', 'there', 'yet'));
  const stored = await folder.put(picture, 'image/jpeg');
  expect(stored.sha256).toBe(createHash('sha256').update(picture).digest('hex'));
  expect(stored.bytes).toBe(picture.length);
  expect(await readFile(stored.path)).toEqual(picture);
  expect(await folder.read(stored.sha256)).toEqual(picture);
});

test('twenty writers of the same bytes leave one whole file and no scraps', async () => {
  const folder = createMediaFolder(dir);
  const stored = await Promise.all(Array.from({ length: 20 }, () => folder.put(picture, 'image/jpeg')));
  expect(new Set(stored.map(({ path }) => path)).size).toBe(1);
  expect((await filesOf()).map(({ name }) => name)).toEqual([`${stored[0]?.sha256}.jpg`]);
});

test('answers null for a hash it does not have, and for what is no hash', async () => {
  const folder = createMediaFolder(dir);
  await writeFile(join(dir, 'secret'), 'key');
  for (const asked of [
    'a'.repeat(64),
    '',
    '../secret',
    `${'a'.repeat(64)}/../../secret`,
    'A'.repeat(64),
    'abc\0',
  ]) {
    expect(await folder.read(asked)).toBeNull();
  }
});

test('does not hand out a file that no longer matches its hash, and mends it at the next put', async () => {
  const folder = createMediaFolder(dir);
  const { path, sha256 } = await folder.put(picture, 'image/jpeg');
  await writeFile(path, Buffer.alloc(picture.length));
  await expect(folder.read(sha256)).rejects.toThrow('damaged');
  await folder.put(picture, 'image/jpeg');
  expect(await folder.read(sha256)).toEqual(picture);
});

test('keeps pictures only', async () => {
  await expect(createMediaFolder(dir).put(picture, 'text/html')).rejects.toThrow('text/html');
  expect(await filesOf()).toEqual([]);
});
