import { eq, sql } from 'drizzle-orm';
import type { Actor, Context } from '../context.ts';
import { TowncrierError } from '../core/errors.ts';
import { type NewsroomSettings, type NewsroomSettingsChange, newsroomSettings } from '../core/newsroom.ts';
import { sealWebhookSecret } from '../store/credentials.ts';
import { readNewsroom } from '../store/newsroom-settings.ts';
import { recordAudit } from '../store/record-event.ts';
import { newsrooms } from '../store/schema/index.ts';

/** Changes the settings that are given and answers all of them. */
export async function editSettings(
  context: Context,
  by: Actor,
  { webhookSecret, ...change }: NewsroomSettingsChange,
): Promise<NewsroomSettings> {
  return context.db.transaction(async (tx) => {
    // Two changes of different settings at once must both stay.
    await tx
      .select({ id: newsrooms.id })
      .from(newsrooms)
      .where(eq(newsrooms.id, by.newsroomId))
      .for('update');
    const newsroom = await readNewsroom(tx, by.newsroomId);
    const before = newsroomSettings.parse(newsroom.settings);
    const settings = newsroomSettings.parse({
      ...before,
      ...change,
      quietPeriodSeconds: { ...before.quietPeriodSeconds, ...change.quietPeriodSeconds },
      maxLatenessSeconds: { ...before.maxLatenessSeconds, ...change.maxLatenessSeconds },
    });
    const sealed =
      webhookSecret === undefined
        ? newsroom.webhookSecret
        : sealWebhookSecret(newsroom, webhookSecret, context.secretKey);
    if (settings.webhookUrl !== null && sealed === null) throw secretMissing();
    await tx
      .update(newsrooms)
      .set({
        settings,
        webhookSecret: sealed,
        // A permit that is being asked for must see a new window.
        ...(change.quietWindows === undefined ? {} : { holdEpoch: sql`${newsrooms.holdEpoch} + 1` }),
      })
      .where(eq(newsrooms.id, by.newsroomId));
    await recordAudit(tx, by, 'settings.edit', by.newsroomId, {
      changed: [...Object.keys(change), ...(webhookSecret === undefined ? [] : ['webhookSecret'])],
    });
    return settings;
  });
}

const secretMissing = (): TowncrierError =>
  new TowncrierError('validation', 'webhook_secret_missing', 'A webhook needs a secret that signs it.', {
    field: 'webhookSecret',
    remedy: 'Give `whsec_` and 32 random bytes in base64: `echo whsec_$(openssl rand -base64 32)`.',
  });
