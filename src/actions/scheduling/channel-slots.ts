import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type WeeklySlot, weeklySlot } from '../../core/slot-weekly.ts';
import type { ChannelRow } from '../../store/find-rows.ts';

const own = z.object({ slots: z.array(weeklySlot).min(1) });

/** When a channel publishes: its own slots, else its network's default ones by the newsroom's clock. */
export function channelSlots(
  context: Pick<Context, 'slots'>,
  channel: Pick<ChannelRow, 'network' | 'settings'>,
  newsroomZone: string,
): readonly WeeklySlot[] {
  const settings = own.safeParse(channel.settings);
  if (settings.success) return settings.data.slots;
  return context.slots[channel.network].map((slot) => ({ ...slot, zone: newsroomZone }));
}
