import type { Subject } from '../subjects/subject.ts';
import { sleep, untilDue } from '../wait.ts';

/** C: Redis forgets everything, or is killed and comes back empty, while posts wait in it. */
export async function loseRedis(subject: Subject, rounds: number, count: number): Promise<void> {
  const { redis, history, random } = subject;
  for (let round = 0; round < rounds; round += 1) {
    const flushed = await subject.accept({ campaign: 'C', count, leadMs: 2_500 });
    await sleep(untilDue(flushed) * random.next());
    history.add('nemesis', 'FLUSHALL');
    await redis.flushAll();
    await sleep(untilDue(flushed) + 1_500);

    const killed = await subject.accept({ campaign: 'C', count, leadMs: 2_500 });
    await sleep(untilDue(killed) * random.next());
    history.add('nemesis', 'kill -9 of Redis');
    await redis.kill();
    await sleep(random.between(500, 4_000));
    await redis.start();
    history.add('nemesis', 'Redis is back, empty');
    await sleep(1_000);
  }
}
