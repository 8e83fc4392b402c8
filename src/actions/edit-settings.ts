import { eq } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import { type NewsroomSettings, type NewsroomSettingsChange, newsroomSettings } from '../core/newsroom.ts';
import { readSettings } from '../store/newsroom-settings.ts';
import { recordAudit } from '../store/record-event.ts';
import { newsrooms } from '../store/schema/index.ts';

/** Changes the settings that are given and answers all of them. */
export async function editSettings(
  context: Context,
  by: Actor,
  change: NewsroomSettingsChange,
): Promise<NewsroomSettings> {
  return context.db.transaction(async (tx) => {
    // Two changes of different settings at once must both stay.
    await tx
      .select({ id: newsrooms.id })
      .from(newsrooms)
      .where(eq(newsrooms.id, by.newsroomId))
      .for('update');
    const before = await readSettings(tx, by.newsroomId);
    const settings = newsroomSettings.parse({
      ...before,
      ...change,
      quietPeriodSeconds: { ...before.quietPeriodSeconds, ...change.quietPeriodSeconds },
      maxLatenessSeconds: { ...before.maxLatenessSeconds, ...change.maxLatenessSeconds },
    });
    await tx.update(newsrooms).set({ settings }).where(eq(newsrooms.id, by.newsroomId));
    await recordAudit(tx, by, 'settings.edit', by.newsroomId, { changed: Object.keys(change) });
    return settings;
  });
}
