import type { TestDatabase } from '../integration/support/database.ts';

const together = 8;
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

  return {
    /**
     * Makes `count` posts with texts of their own, all due at one moment, waits until the last one is published.
     * @returns the seconds from that moment to the last receipt's commit, by the database's clock.
     */
    async publish(label: string, count: number): Promise<number> {
      const startedAt = performance.now();
      const ids = await inTurns(count, async (n) => {
        const channelId = channels[n % channels.length];
        const text = `${label} ${n}: the swing bridge opens for ships at nine.`;
        return (await call<{ id: string }>('POST', '/posts', { channelId, text })).id;
      });
      const patienceMs = 5000 + 1.5 * (performance.now() - startedAt);
      const dueAt = new Date(Date.now() + patienceMs);
      await inTurns(count, async (n) => {
        await call('POST', `/posts/${ids[n]}/schedule`, { at: dueAt.toISOString() });
      });
      if (Date.now() > dueAt.getTime() - 1500) throw new Error('Scheduling took longer than planned.');
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
async function inTurns<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let n = next++; n < count; n = next++) done[n] = await work(n);
  };
  await Promise.all(Array.from({ length: together }, worker));
  return done;
}
