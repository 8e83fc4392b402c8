import type { attempts, posts } from './schema/index.ts';

export type PostRow = typeof posts.$inferSelect;
export type AttemptRow = typeof attempts.$inferSelect;
