// The bare durable work as a process of its own: a commit, one HTTP POST to the network, a commit; nothing decided,
// nothing guarded. Settings in BARE_WORK; says "ready", starts on any line, answers `{ startedAt, endedAt }`.
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import pg from 'pg';
import { Pool } from 'undici';
import { z } from 'zod';

const settings = z.object({
  database: z.string(),
  sandbox: z.string(),
  concurrency: z.number(),
  count: z.number(),
  label: z.string(),
});
const { database, sandbox, concurrency, count, label } = settings.parse(
  JSON.parse(process.env['BARE_WORK'] ?? '{}'),
);

const pool = new pg.Pool({ connectionString: database, max: concurrency });
const network = new Pool(sandbox, { connections: concurrency });
const each = (work: (worker: number) => Promise<void>) =>
  Promise.all(Array.from({ length: concurrency }, (_, worker) => work(worker)));

async function publish(n: number): Promise<void> {
  const text = `${label} ${n}: the swing bridge opens for ships at nine.`;
  const { rows } = await pool.query<{ id: string }>({
    name: 'begin',
    text: 'insert into bare_work (body) values ($1) returning id',
    values: [text],
  });
  const answer = await network.request({
    method: 'POST',
    path: '/2/tweets',
    headers: { authorization: `Bearer bench-${9000 + (n % 50)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  const { data } = (await answer.body.json()) as { data?: { id: string } };
  if (data === undefined) throw new Error(`The sandbox answered ${answer.statusCode}.`);
  await pool.query({
    name: 'end',
    text: 'update bare_work set network_id = $2 where id = $1',
    values: [rows[0]?.id, data.id],
  });
}

// Connections are there before the clock starts, as they are in the workers.
await each(async () => {
  await pool.query('select pg_sleep(0.05)');
});
console.info('ready');
await once(createInterface(process.stdin), 'line');
const startedAt = Date.now();
await each(async (worker) => {
  for (let n = worker; n < count; n += concurrency) await publish(n);
});
console.info(JSON.stringify({ startedAt, endedAt: Date.now() }));
await Promise.all([pool.end(), network.close()]);
process.exit(0);
