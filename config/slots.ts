import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { type NetworkName, networkName } from '../src/core/network.ts';
import { type WeeklySlot, weeklySlot } from '../src/core/slot-weekly.ts';

const { weekday, time } = weeklySlot.shape;
const slotsFile = z.record(
  networkName,
  z.array(z.strictObject({ days: z.array(weekday), times: z.array(time) })),
);

/**
 * Reads `slots.yaml`: the slots that a channel of each network has by default, in the given IANA zone. Throws
 * zod's error, which names the place, for what is wrong.
 */
export async function loadSlots(file: string, zone: string): Promise<Record<NetworkName, WeeklySlot[]>> {
  const networks = slotsFile.parse(parse(await readFile(file, 'utf8')));
  const slots = (network: NetworkName): WeeklySlot[] =>
    networks[network].flatMap(({ days, times }) =>
      days.flatMap((day) => times.map((at) => weeklySlot.parse({ weekday: day, time: at, zone }))),
    );
  return { x: slots('x'), facebook: slots('facebook'), instagram: slots('instagram') };
}
