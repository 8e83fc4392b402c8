import { asc, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { newWrappedKey } from '../store/credentials.ts';
import { newId } from '../store/ids.ts';
import { newsrooms } from '../store/schema/index.ts';

/** Two processes that start at once on an empty database must make one newsroom. */
const firstNewsroomLock = 727_043_002;

/** The first newsroom, the one that the API key acts in; makes it where there is none. */
export async function ensureNewsroom(
  context: Pick<Context, 'db' | 'secretKey'>,
  name = 'Newsroom',
): Promise<{ id: string; name: string }> {
  return context.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${firstNewsroomLock})`);
    const [first] = await tx
      .select({ id: newsrooms.id, name: newsrooms.name })
      .from(newsrooms)
      .orderBy(asc(newsrooms.createdAt), asc(newsrooms.id))
      .limit(1);
    if (first) return first;
    const id = newId('newsroom');
    await tx.insert(newsrooms).values({ id, name, wrappedKey: newWrappedKey(id, context.secretKey) });
    return { id, name };
  });
}
