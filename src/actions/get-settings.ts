import type { Actor, Context } from '../context.ts';
import type { NewsroomSettings } from '../core/newsroom.ts';
import { readSettings } from '../store/newsroom-settings.ts';

export const getSettings = (context: Context, by: Actor): Promise<NewsroomSettings> =>
  readSettings(context.db, by.newsroomId);
