import { runBareWork } from './bare-processes.ts';
import { type Line, startLine } from './line.ts';
import { median } from './median.ts';

export interface PublishingResult {
  readonly backend: 'postgres' | 'redis';
  readonly workers: number;
  /** Posts in each round. */
  readonly posts: number;
  readonly rounds: number;
  /** Posts a second, medians of the rounds. */
  readonly towncrier: number;
  readonly baseline: number;
  /** The median of the rounds' own ratios. */
  readonly ratio: number;
  /** Seconds of each round. */
  readonly seconds: { readonly towncrier: number[]; readonly baseline: number[] };
}

/** What one worker process does at the same time on one network's queue (`workers/main.ts`). */
const concurrency = 20;
const warmUpPosts = 100;

/**
 * Posts published a second, from the moment at which all are due to the last receipt's commit, over the bare durable
 * work at the same concurrency: as many processes, on the same database and sandbox, in turns with ours.
 */
export async function benchPublishing(
  redisUrl: string | null,
  { workerCounts, posts, rounds }: { workerCounts: readonly number[]; posts: number; rounds: number },
): Promise<PublishingResult[]> {
  const line = await startLine(redisUrl);
  try {
    const results: PublishingResult[] = [];
    for (const workers of workerCounts) {
      await line.haveWorkers(workers);
      const seconds = await inTurns(line, workers, posts, rounds);
      const towncrier = posts / median(seconds.towncrier);
      const baseline = posts / median(seconds.baseline);
      const backend = redisUrl === null ? 'postgres' : 'redis';
      // Round by round: what slows the machine for a while slows both.
      const ratio = median(seconds.baseline.map((span, n) => span / (seconds.towncrier[n] ?? Number.NaN)));
      results.push({ backend, workers, posts, rounds, towncrier, baseline, ratio, seconds });
    }
    return results;
  } finally {
    await line.close();
  }
}

async function inTurns(line: Line, workers: number, posts: number, rounds: number) {
  const { database, sandbox, newsroom } = line;
  const bare = (label: string, count: number) =>
    runBareWork({ database: database.url, sandbox, concurrency, processes: workers, label, count });
  await bare(`Warm-up bare ${workers}`, warmUpPosts);
  await newsroom.publish(`Warm-up ${workers}`, warmUpPosts);
  const seconds = { towncrier: [] as number[], baseline: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    seconds.baseline.push(await bare(`Bare ${workers}-${round}`, posts));
    const label = `Round ${workers}-${round}`;
    seconds.towncrier.push(await newsroom.publish(label, posts));
    const texts = (await line.visible(label)).map((row) => row.text);
    if (texts.length !== posts || new Set(texts).size !== posts)
      throw new Error(`${posts} posts gave ${texts.length} visible ones, ${new Set(texts).size} different.`);
  }
  return seconds;
}
