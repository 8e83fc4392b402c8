import type { Subject } from '../subjects/subject.ts';
import { sleep, untilDue } from '../wait.ts';

/**
 * Z: what no publisher can know. The answer is lost and the network's reads say for longer than the quiet period
 * that nothing is there: a second send is a duplicate. Measured and published, not a failure.
 */
export async function readsLie(subject: Subject, count: number, quietMs: number): Promise<void> {
  const { sandbox, history } = subject;
  for (const fault of ['stale', 'empty'] as const) {
    for (const network of ['x', 'facebook'] as const) {
      await sandbox.fault({ network, call: 'create', fault: 'effect_then_reset', count: count >> 1 });
      await sandbox.fault({ network, call: 'lookup', fault, ms: 600_000 });
    }
    history.add('nemesis', `lookups meet ${fault} for longer than the quiet period`);
    const posts = await subject.accept({ campaign: 'Z', count });
    await sleep(untilDue(posts) + quietMs * 3 + 5_000);
    await sandbox.heal();
  }
}
