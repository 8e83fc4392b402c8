import type { Context } from '../../context.ts';
import type { NewsroomSettings } from '../../core/newsroom.ts';
import { spreadTimes } from '../../core/slot.ts';
import type { Executor } from '../../store/database.ts';
import type { ChannelRow } from '../../store/find-rows.ts';
import { channelSlots } from './channel-slots.ts';
import { takenTimes } from './taken-times.ts';

/** The posts of one channel that want a time, in the order in which they shall leave. */
export interface TimedLane {
  readonly channel: Pick<ChannelRow, 'id' | 'network' | 'settings'>;
  readonly postIds: readonly string[];
}
export interface When {
  readonly after: Date;
  /** By the channels' slots; else from `after` on, `spacingSeconds` apart. */
  readonly bySlots: boolean;
  readonly spacingSeconds?: number | undefined;
}

/** Between two channels' posts at most; less where the posts themselves stand closer. */
const widestStaggerSeconds = 10;

/** A time for each post, or fewer where a channel's slots are all taken. Locks nothing. */
export async function laneTimes(
  context: Context,
  db: Executor,
  settings: NewsroomSettings,
  lanes: readonly TimedLane[],
  when: When,
): Promise<Map<string, Date>> {
  const spacingSeconds = when.spacingSeconds ?? settings.spacingSeconds;
  const wanted = [];
  for (const { channel, postIds } of lanes) {
    wanted.push({
      posts: postIds.length,
      taken: await takenTimes(db, channel.id, when.after, postIds),
      slots: when.bySlots ? channelSlots(context, channel, settings.timeZone) : undefined,
    });
  }
  const times = spreadTimes({
    lanes: wanted,
    after: when.after,
    spacingSeconds,
    minGapSeconds: settings.minGapSeconds,
    staggerSeconds: Math.max(
      1,
      Math.min(widestStaggerSeconds, Math.floor(spacingSeconds / Math.max(lanes.length, 1))),
    ),
  });
  return new Map(
    lanes.flatMap(({ postIds }, lane) =>
      postIds.flatMap((id, index) => {
        const time = times[lane]?.[index];
        return time === undefined ? [] : [[id, time] as const];
      }),
    ),
  );
}
