import type { Answer } from '../http/answer.ts';
import { seededRandom } from '../random.ts';
import type { ChosenFault } from './fault-book.ts';

/** What happens on the wire. */
export type Delivery =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Headers that promise the whole body, half of it, then a reset. */
  | { readonly kind: 'half'; readonly answer: Answer }
  | { readonly kind: 'reset' }
  /** Silence, then a reset after `ms`. */
  | { readonly kind: 'hang'; readonly ms: number };

export interface FaultyCall {
  readonly fault: ChosenFault;
  /** Does what the request asks; `staleMs` hides the newest past from reads. */
  run(staleMs?: number): Promise<Answer>;
  canned(): Answer | null;
  wait(ms: number): Promise<void>;
  later(ms: number, work: () => Promise<unknown>): void;
  /** The request's own target, for the redirect. */
  readonly target: string;
}

const slowMs = 2_000;
const hangMs = 120_000;
const staleMs = 20_000;
/** fault-campaigns: an effect that comes 5 to 90 s after the connection closed. */
const lateMs = { least: 5_000, most: 90_000 } as const;

/** Plays one fault: what is done, and what the client gets to see of it. */
export async function perform(call: FaultyCall): Promise<Delivery> {
  const { fault } = call;
  switch (fault.name) {
    case 'ok':
      return { kind: 'answer', answer: await call.run() };
    case 'slow':
      await call.wait(fault.ms ?? slowMs);
      return { kind: 'answer', answer: await call.run() };
    case 'stale':
      return { kind: 'answer', answer: await call.run(fault.ms ?? staleMs) };
    case 'hang':
      return { kind: 'hang', ms: fault.ms ?? hangMs };
    case 'reset_before_read':
      return { kind: 'reset' };
    case 'effect_late': {
      const random = seededRandom(Math.floor(fault.chance * 2 ** 32));
      call.later(fault.ms ?? lateMs.least + random() * (lateMs.most - lateMs.least), () => call.run());
      return { kind: 'reset' };
    }
    case 'partial_body':
      return { kind: 'half', answer: await call.run() };
    case 'truncated': {
      const answer = await call.run();
      return { kind: 'answer', answer: { ...answer, body: answer.body.slice(0, answer.body.length / 2) } };
    }
    case 'redirect':
      return { kind: 'answer', answer: { status: 307, headers: { location: call.target }, body: '' } };
    default:
      return performEffect(call);
  }
}

/** The faults with an answer of their own; those named `effect_…` first do what was asked. A refusal stays one. */
async function performEffect(call: FaultyCall): Promise<Delivery> {
  const { fault } = call;
  if (fault.name.startsWith('effect_')) {
    const answer = await call.run();
    if (answer.status >= 400) return { kind: 'answer', answer };
    if (fault.name === 'effect_then_reset') return { kind: 'reset' };
    if (fault.name === 'effect_then_hang') return { kind: 'hang', ms: fault.ms ?? hangMs };
  }
  const canned = call.canned();
  return { kind: 'answer', answer: canned ?? (await call.run()) };
}
