import type { Subject } from '../subjects/subject.ts';
import { sleep, untilDue } from '../wait.ts';

/** F: many posts due in the same second on all channels, several workers, nothing is hurt. */
export async function many(subject: Subject, rounds: number, count: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const posts = await subject.accept({ campaign: 'F', count, leadMs: 3_000 });
    await sleep(untilDue(posts) + 5_000);
  }
}
