import { eq } from 'drizzle-orm';
import { TowncrierError } from '../core/errors.ts';
import { type NewsroomSettings, newsroomSettings } from '../core/newsroom.ts';
import type { Executor } from './database.ts';
import { newsrooms } from './schema/index.ts';

/** A newsroom's settings, defaults filled in. */
export async function readSettings(db: Executor, newsroomId: string): Promise<NewsroomSettings> {
  return newsroomSettings.parse((await readNewsroom(db, newsroomId)).settings);
}

export async function readNewsroom(db: Executor, newsroomId: string): Promise<typeof newsrooms.$inferSelect> {
  const [row] = await db.select().from(newsrooms).where(eq(newsrooms.id, newsroomId));
  if (row) return row;
  throw new TowncrierError(
    'unavailable',
    'newsroom_missing',
    'The newsroom of this key is not in the database.',
  );
}
