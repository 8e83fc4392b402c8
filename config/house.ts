import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { HouseStyle } from '../src/core/compose-input.ts';

const houseStyle = z.strictObject({
  hashtagsPerPost: z.number().int().nonnegative(),
  utmCampaign: z.string().nullable(),
  linkMarker: z.boolean(),
  publisher: z.string().nullable(),
}) satisfies z.ZodType<HouseStyle>;

/** Reads `house.yaml`. Throws zod's error, which names the key, for one that is missing, unknown or wrong. */
export async function loadHouse(file: string): Promise<HouseStyle> {
  return houseStyle.parse(parse(await readFile(file, 'utf8')));
}
