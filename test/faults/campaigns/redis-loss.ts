import type { Subject } from '../subjects/subject.ts';
import { sleep } from '../wait.ts';

/** C: Redis forgets everything, or is killed and comes back empty, while posts wait in it. */
export async function loseRedis(subject: Subject, rounds: number, count: number): Promise<void> {
  const { redis, history, random } = subject;
  for (let round = 0; round < rounds; round += 1) {
    await subject.accept({ campaign: 'C', count, leadMs: 2_500 });
    await sleep(random.between(500, 2_500));
    history.add('nemesis', 'FLUSHALL');
    await redis.flushAll();
    await sleep(1_500);

    await subject.accept({ campaign: 'C', count, leadMs: 2_500 });
    await sleep(random.between(500, 2_500));
    history.add('nemesis', 'kill -9 of Redis');
    await redis.kill();
    await sleep(random.between(500, 4_000));
    await redis.start();
    history.add('nemesis', 'Redis is back, empty');
    await sleep(1_000);
  }
}
