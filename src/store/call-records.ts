import { and, eq, lt, sql } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { z } from 'zod';
import type { Database } from './database.ts';
import { idempotencyKeys } from './schema/index.ts';

export interface Call {
  readonly newsroomId: string;
  readonly key: string;
  /** SHA-256 of method, address and body. */
  readonly requestHash: string;
}
/** What was answered, byte for byte. */
const keptAnswer = z.object({ headers: z.record(z.string(), z.string()), payload: z.string() });
export type KeptAnswer = z.infer<typeof keptAnswer> & { readonly status: number };

export type CallClaim =
  | { readonly is: 'new'; readonly callKey: string }
  | { readonly is: 'running' }
  | { readonly is: 'different' }
  | { readonly is: 'answered'; readonly answer: KeptAnswer };

const running = z.object({ callKey: z.string() });
/** A call that has no answer by then died with its process, and a repetition may take its place. */
const longestCall = sql`interval '2 minutes'`;
const keptFor = sql`interval '24 hours'`;

/**
 * Decides who runs a call that names itself. One statement claims it; everybody else sees that it runs, or
 * what was answered. `callKey` stays the same when a repetition takes over from a dead process.
 */
export async function claimCall(db: Database, call: Call): Promise<CallClaim> {
  const table = idempotencyKeys;
  const fresh = { callKey: nanoid() };
  const expired = sql`${table.createdAt} < now() - ${keptFor}`;
  const dead = sql`${table.status} is null and ${table.createdAt} < now() - ${longestCall} and ${table.requestHash} = excluded.request_hash`;
  const [claimed] = await db
    .insert(table)
    .values({ newsroomId: call.newsroomId, key: call.key, requestHash: call.requestHash, body: fresh })
    .onConflictDoUpdate({
      target: [table.newsroomId, table.key],
      set: {
        requestHash: sql`excluded.request_hash`,
        status: null,
        body: sql`case when ${expired} then excluded.body else ${table.body} end`,
        createdAt: sql`now()`,
      },
      setWhere: sql`(${expired}) or (${dead})`,
    })
    .returning({ body: table.body });
  if (claimed) return { is: 'new', callKey: running.parse(claimed.body).callKey };
  const [kept] = await db.select().from(table).where(rowOf(call));
  if (!kept || kept.requestHash !== call.requestHash) return { is: kept ? 'different' : 'running' };
  if (kept.status === null) return { is: 'running' };
  return { is: 'answered', answer: { status: kept.status, ...keptAnswer.parse(kept.body) } };
}

const rowOf = (call: Call) =>
  and(eq(idempotencyKeys.newsroomId, call.newsroomId), eq(idempotencyKeys.key, call.key));

/** Keeps the answer for 24 hours. */
export async function keepAnswer(db: Database, call: Call, answer: KeptAnswer): Promise<void> {
  const { status, ...body } = answer;
  await db.update(idempotencyKeys).set({ status, body }).where(rowOf(call));
}

/** Forgets a call that was refused: nothing was done, so it may be made again. */
export async function forgetCall(db: Database, call: Call): Promise<void> {
  await db.delete(idempotencyKeys).where(rowOf(call));
}

/** Deletes what is older than its use. Returns how many rows went. */
export async function pruneCalls(db: Database): Promise<number> {
  const gone = await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - ${keptFor}`));
  return gone.rowCount ?? 0;
}
