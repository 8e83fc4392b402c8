import { Worker } from 'bullmq';

/**
 * The usual design, for comparison: a delayed BullMQ job per post, three attempts with a pause, the network's answer
 * decides. No store, no permit, no lookup. Written as one would write it in an afternoon, with BullMQ's defaults.
 */

interface Job {
  readonly postId: string;
  readonly network: 'x' | 'facebook';
  readonly account: string;
  readonly text: string;
}

const networkUrl = process.env['NETWORK_URL'] ?? '';
const connection = { url: process.env['REDIS_URL'] ?? '', maxRetriesPerRequest: null };
/** Impatient as most clients are: a send without an answer is an error like any other. */
const timeoutMs = 10_000;

async function send({ network, account, text }: Job): Promise<string> {
  const [place, body] =
    network === 'x' ? ['/2/tweets', { text }] : [`/v25.0/${account}/feed`, { message: text }];
  const answer = await fetch(networkUrl + place, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer naive-token-${account}` },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok) throw new Error(`${network} answered ${answer.status}`);
  const result = (await answer.json()) as { id?: string; data?: { id?: string } };
  const id = result.data?.id ?? result.id;
  if (id === undefined) throw new Error(`${network} answered without an id`);
  return id;
}

const worker = new Worker<Job>('posts', (job) => send(job.data), { connection, concurrency: 20 });
worker.on('error', () => {});
await worker.waitUntilReady();
process.stdout.write(`${JSON.stringify({ event: 'ready', pid: process.pid })}\n`);
