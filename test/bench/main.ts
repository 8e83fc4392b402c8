// `npm run bench`: two ratios, each against a baseline in the same run. No figure here is a pass or a failure.
import { parseArgs } from 'node:util';
import { redisInstalled, startRedis } from '../integration/publishing/support/redis-server.ts';
import { machineFacts } from './machine.ts';
import { benchPublishing, type PublishingResult } from './publish-posts.ts';
import { benchReading } from './read-pages.ts';
import { drawReport, type Report } from './report.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    pages: { type: 'string', default: '32' },
    posts: { type: 'string', default: '400' },
    rounds: { type: 'string', default: '5' },
    workers: { type: 'string', default: '1,2' },
  },
});
const wants = (part: 'reading' | 'publishing') => values.only === undefined || values.only === part;
const rounds = Number(values.rounds);
const say = (line: string) => process.stderr.write(`${line}\n`);

async function publishing(): Promise<PublishingResult[]> {
  const size = { workerCounts: values.workers.split(',').map(Number), posts: Number(values.posts), rounds };
  say('Publishing, queue on PostgreSQL…');
  const onPostgres = await benchPublishing(null, size);
  if (!redisInstalled()) return onPostgres;
  say('Publishing, queue on Redis…');
  const redis = await startRedis();
  try {
    return [...onPostgres, ...(await benchPublishing(redis.url.reveal(), size))];
  } finally {
    await redis.stop();
  }
}

const machine = machineFacts();
if (wants('reading')) say('Reading pages…');
const report: Report = {
  machine,
  reading: wants('reading') ? benchReading(Number(values.pages), rounds) : null,
  publishing: wants('publishing') ? await publishing() : [],
};
console.info(values.json ? JSON.stringify(report, null, 2) : drawReport(report));
