import type { TestDatabase } from '../integration/support/database.ts';

/** Between their planning and the moment at which all are due: the scheduler has put them in the queue by then. */
const leadMs = 5000;
const aDayMs = 86_400_000;
const body = ': the swing bridge opens for ships at nine.';
/** X accounts of the sandbox; their numbers are their tokens' last digits. */
const accounts = Array.from({ length: 50 }, (_, n) => String(9000 + n));

/** A newsroom on a running server, used over its API like any client's. */
export async function openNewsroom(url: string, key: string, { store }: TestDatabase) {
  const call = async <T>(method: string, path: string, body: unknown): Promise<T> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  await call('PATCH', '/settings', { minGapSeconds: 0 });
  const channels: string[] = [];
  for (const externalId of accounts) {
    const credentials = { accessToken: `bench-${externalId}` };
    const channel = { network: 'x', name: `Bench ${externalId}`, externalId, credentials };
    channels.push((await call<{ id: string }>('POST', '/channels', channel)).id);
  }
  const text = `Pattern${body}`;
  const pattern = await call<{ id: string }>('POST', '/posts', { channelId: channels[0], text });
  await call('POST', `/posts/${pattern.id}/schedule`, { at: new Date(Date.now() + aDayMs).toISOString() });

  return {
    /**
     * Plans `count` posts with texts of their own for one moment and waits until the last one is published.
     * @returns the seconds from that moment to the last receipt's commit, by the database's clock.
     */
    async publish(label: string, count: number): Promise<number> {
      const dueAt = new Date(Date.now() + leadMs);
      // Copies of a post that the API has made and scheduled: one statement instead of thousands of calls.
      const { rows: planned } = await store.pool.query<{ id: string }>(
        `insert into posts select (jsonb_populate_record(p, jsonb_build_object(
           'id', 'post_' || md5($2 || n), 'text', $2 || ' ' || n || $6, 'due_at', $4::timestamptz,
           'channel_id', ($5::text[])[1 + n % cardinality($5::text[])]))).*
         from posts p, generate_series(1, $3) n where p.id = $1 returning id`,
        [pattern.id, label, count, dueAt.toISOString(), channels, body],
      );
      const ids = planned.map(({ id }) => id);
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        const { rows } = await store.pool.query<{ open: number; other: number; seconds: number }>(
          `select count(*) filter (where p.state in ('scheduled', 'publishing'))::int as open,
             count(*) filter (where p.state not in ('scheduled', 'publishing', 'published'))::int as other,
             extract(epoch from max(a.ended_at) - $2::timestamptz)::float8 as seconds
           from posts p left join attempts a on a.post_id = p.id where p.id = any($1)`,
          [ids, dueAt.toISOString()],
        );
        const now = rows[0];
        if (now === undefined || now.other > 0) throw new Error(`${now?.other} posts were not published.`);
        if (now.open === 0) return now.seconds;
      }
    },
  };
}
