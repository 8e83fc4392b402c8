import type { PostRecord } from '../checker/post-record.ts';
import type { Moment } from '../proxies/trap.ts';
import type { Towncrier } from '../subjects/towncrier.ts';
import { sleep, untilDue } from '../wait.ts';
import { cancel, edit, hold } from './races.ts';

/** Claimed and about to ask for its permit: whoever decides now has decided in time. */
const beforePermit: Moment = { proxy: 'network', what: 'read', at: 'request' };
/** Live, and nobody knows it yet: whoever cancels now is too late. */
const afterEffect: Moment = { proxy: 'network', what: 'visible', at: 'answer' };
/** The sandbox works this long on a picture; after it a post goes straight on to its permit. */
const processingMs = 500;

/** G, aimed: people decide exactly while a worker is between its claim and its permit, or between effect and answer. */
export async function raceAimed(subject: Towncrier, rounds: number): Promise<void> {
  const victim = await subject.startVictim();
  for (let round = 0; round < rounds; round += 1) {
    for (const act of [hold, cancel, edit]) await caughtAt(subject, beforePermit, 'instagram', act);
    await caughtAt(subject, afterEffect, 'x', cancel);
  }
  await victim.end('SIGTERM');
}

async function caughtAt(
  subject: Towncrier,
  moment: Moment,
  network: 'instagram' | 'x',
  act: (subject: Towncrier, post: PostRecord) => Promise<void>,
): Promise<void> {
  const { trap, history } = subject;
  trap.arm(moment);
  const posts = await subject.accept({ campaign: 'G', count: 4, network });
  const caught = await trap.filled(posts.length, processingMs, untilDue(posts) + 5_000);
  history.add('nemesis', `people decide at ${moment.what} ${moment.at}`, { detail: { caught } });
  await sleep(processingMs);
  const acting = Promise.all(posts.map((post) => act(subject, post)));
  // A hold is lifted by itself after a while, so its end cannot be waited for.
  await sleep(processingMs);
  trap.disarm('release');
  await acting;
}
