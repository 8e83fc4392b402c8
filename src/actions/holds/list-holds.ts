import type { Actor, Context } from '../../context.ts';
import type { NetworkName } from '../../core/network.ts';

export interface Hold {
  readonly id: string;
  readonly network: NetworkName | null;
  readonly channelId: string | null;
  readonly exceptBreaking: boolean;
  readonly reason: string;
  readonly actor: string;
  /** RFC 3339 UTC with ms, as all times. */
  readonly createdAt: string;
  readonly until: string | null;
}

/** The holds in force, newest first. */
export async function listHolds(context: Pick<Context, 'store'>, by: Actor): Promise<Hold[]> {
  const { rows } = await context.store.pool.query<
    Omit<Hold, 'createdAt' | 'until'> & { createdAt: Date; until: Date | null }
  >(
    `select id, network, channel_id as "channelId", except_breaking as "exceptBreaking", reason, actor,
      created_at as "createdAt", until from holds
     where newsroom_id = $1 and lifted_at is null order by created_at desc, id`,
    [by.newsroomId],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    until: row.until?.toISOString() ?? null,
  }));
}
