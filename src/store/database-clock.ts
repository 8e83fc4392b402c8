import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Executor } from './database.ts';

/** What time it is where due-ness is decided. */
export async function databaseNow(db: Executor): Promise<Date> {
  const { rows } = await db.execute(sql`select extract(epoch from clock_timestamp()) * 1000 as ms`);
  return new Date(Math.floor(z.coerce.number().parse(rows[0]?.['ms'])));
}
