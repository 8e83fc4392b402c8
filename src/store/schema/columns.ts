import { timestamp } from 'drizzle-orm/pg-core';

/** An instant, always with zone, milliseconds, as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
export const createdAt = () => instant('created_at').notNull().defaultNow();
