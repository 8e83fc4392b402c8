import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHouse } from '../../config/house.ts';
import { loadSlots } from '../../config/slots.ts';
import { nextSlots } from '../../src/core/slot.ts';

const shipped = (name: string) => fileURLToPath(new URL(`../../config/${name}`, import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'house-'));
});
afterAll(() => rm(folder, { recursive: true }));
const written = async (text: string): Promise<string> => {
  const file = path.join(folder, 'file.yaml');
  await writeFile(file, text);
  return file;
};

describe('the house style', () => {
  it('that ships is complete', async () => {
    expect(await loadHouse(shipped('house.yaml'))).toMatchObject({
      linkMarker: true,
      utmCampaign: 'towncrier',
    });
  });

  it('with an unknown, missing or wrong key is refused by its name', async () => {
    const rest = 'utmCampaign: a\nlinkMarker: true\npublisher: null';
    await expect(loadHouse(await written(`hashtags: 3\nhashtagsPerPost: 3\n${rest}`))).rejects.toThrow(
      'hashtags',
    );
    await expect(loadHouse(await written(rest))).rejects.toThrow('hashtagsPerPost');
    await expect(loadHouse(await written(`hashtagsPerPost: many\n${rest}`))).rejects.toThrow(
      'hashtagsPerPost',
    );
  });
});

describe('the slots', () => {
  it('that ship give every network times on every day of the week, in the zone asked for', async () => {
    const slots = await loadSlots(shipped('slots.yaml'), 'Europe/Helsinki');
    for (const own of Object.values(slots)) {
      expect(new Set(own.map(({ weekday }) => weekday)).size).toBe(7);
      expect(own.every(({ zone }) => zone === 'Europe/Helsinki')).toBe(true);
      expect(nextSlots(own, new Date('2027-01-01T00:00Z'), [], 60, 10)).toHaveLength(10);
    }
  });

  it('with a time that no clock shows, or a zone that is none, are refused', async () => {
    const file = await written("x: [{ days: [1], times: ['24:30'] }]\nfacebook: []\ninstagram: []");
    await expect(loadSlots(file, 'UTC')).rejects.toThrow('09:30');
    await expect(loadSlots(shipped('slots.yaml'), 'Mars/Olympus')).rejects.toThrow('IANA');
  });
});
