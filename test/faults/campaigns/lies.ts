import type { Subject } from '../subjects/subject.ts';
import { sleep, untilDue } from '../wait.ts';

/** What the networks may answer to a send. `ms` where the fault has a span; late effects stay within Q. */
const lies: readonly { fault: string; ms?: number }[] = [
  { fault: 'effect_then_500' },
  { fault: 'effect_then_reset' },
  { fault: 'effect_then_hang', ms: 40_000 },
  { fault: 'effect_then_html_200' },
  { fault: 'effect_then_2xx_no_id' },
  { fault: 'effect_then_graph_4_2207051' },
  { fault: 'effect_late', ms: 1_800 },
  { fault: 'partial_body' },
  { fault: '500_no_effect' },
  { fault: 'reset_before_read' },
  { fault: 'hang', ms: 40_000 },
  { fault: 'redirect' },
  { fault: '403_dup' },
  { fault: '429', ms: 2_000 },
];
/** What a lookup may meet after a lost answer; then the network's reads work again. */
const blindness: readonly { fault: string; ms?: number }[] = [
  { fault: '500' },
  { fault: '401' },
  { fault: '429', ms: 1_000 },
  { fault: 'truncated' },
  { fault: 'stale', ms: 1_000 },
];
const networks = ['x', 'facebook'] as const;
/** Until all have been sent, and looked up at least once. */
const lieMs = 5_000;
/** Longer than the short run's quiet period and second read. */
const blindMs = 8_000;

/**
 * B: the networks lie about sends, and cannot be asked for a while. Which request meets which lie is decided by
 * their order at the network, never by what they say. One worker, which is not hurt.
 */
export async function lie(subject: Subject, rounds: number, count: number): Promise<void> {
  const { sandbox, history } = subject;
  const half = Math.ceil(count / networks.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const network of networks)
      for (const one of lies) await sandbox.fault({ network, call: 'create', count: half, ...one });
    history.add('nemesis', 'sends meet every lie');
    const posts = await subject.accept({ campaign: 'B', count: half * networks.length * lies.length });
    await sleep(untilDue(posts) + lieMs);
    await sandbox.heal();

    await blind(subject, round, half);
    await sameAccount(subject, half);
  }
}

/** Answers are lost, and for longer than two lookups that count the network cannot be asked: never "absent". */
async function blind({ sandbox, history, ...subject }: Subject, round: number, half: number): Promise<void> {
  for (const [index, network] of networks.entries()) {
    const lookup = blindness[(round + index) % blindness.length];
    if (lookup) await sandbox.fault({ network, call: 'lookup', ...lookup });
    await sandbox.fault({ network, call: 'create', fault: 'effect_then_reset', count: half });
    history.add('nemesis', `${network} answers nothing, its lookups ${lookup?.fault}`);
  }
  const posts = await subject.accept({ campaign: 'B', count: half * networks.length });
  await sleep(untilDue(posts) + blindMs);
  await sandbox.heal();
}

/** Several posts on one account of Instagram, whose lookups find the right ones or none. */
async function sameAccount({ name, sandbox, history, ...subject }: Subject, half: number): Promise<void> {
  if (name === 'naive') return;
  await sandbox.fault({ network: 'instagram', call: 'publish', fault: 'effect_then_reset', count: half });
  history.add('nemesis', 'instagram answers nothing');
  const posts = await subject.accept({ campaign: 'B', count: half, network: 'instagram', oneChannel: true });
  await sleep(untilDue(posts) + lieMs);
  await sandbox.heal();
}
