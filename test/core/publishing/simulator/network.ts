import type { PublishingEvent } from '../../../../src/core/publishing/step.ts';
import type { Random } from './random.ts';

/** What a simulated network may do to one visible call. `effectAt` null: nothing ever appears. */
interface Fate {
  readonly effectAfter: number | null;
  /** Null: no answer ever comes (the caller gives up after 30 s). */
  readonly answer: PublishingEvent | null;
  readonly answerAfter: number;
}

export interface SimulatedNetwork {
  /** Sends one part; answers what the caller will hear, and when. */
  send(part: number, at: number): { readonly answer: PublishingEvent | null; readonly at: number };
  /** A read of the timeline: what is visible and no longer hidden by lag. `null`: the read fails. */
  look(part: number, at: number): boolean | null;
  /** How often a part has become visible up to now. */
  visible(part: number, at: number): number;
}

/** Effects come at the latest this long after the call, and reads lag this much at most: both within Q. */
const slowestEffect = 30;
const longestLag = 60;

/**
 * A network that answers, lies, hangs, loses answers and reads late, all by seed. Its reads never lie for
 * longer than the quiet period: beyond that no protocol can tell.
 */
export function simulateNetwork(random: Random): SimulatedNetwork {
  const effects: { readonly part: number; readonly at: number; readonly seenAt: number }[] = [];
  const readsFail = random.pick([0, 0, 0.2, 1]);
  const troubled = random.pick([0, 0.3, 0.9]);
  return {
    send(part, at) {
      const fate = random.chance(troubled) ? trouble(random) : fine(random);
      if (fate.effectAfter !== null) {
        const effectAt = at + fate.effectAfter;
        effects.push({ part, at: effectAt, seenAt: effectAt + random.below(longestLag) });
      }
      return { answer: fate.answer, at: at + fate.answerAfter };
    },
    look(part, at) {
      if (random.chance(readsFail)) return null;
      return effects.some((effect) => effect.part === part && effect.seenAt <= at);
    },
    visible: (part, at) => effects.filter((effect) => effect.part === part && effect.at <= at).length,
  };
}

const fine = (random: Random): Fate => ({
  effectAfter: random.below(2),
  answer: 'answered_published',
  answerAfter: 1 + random.below(5),
});

function trouble(random: Random): Fate {
  const effectAfter = random.chance(0.5) ? random.below(slowestEffect) : null;
  const answerAfter = 1 + random.below(28);
  const kind = random.pick(['unclear', 'silent', 'not_sent', 'rejected', 'limited', 'unauthorized']);
  if (kind === 'unclear') return { effectAfter, answer: 'answered_unclear', answerAfter };
  if (kind === 'silent') return { effectAfter, answer: null, answerAfter: 30 };
  if (kind === 'not_sent') return { effectAfter: null, answer: 'answered_not_sent', answerAfter };
  if (kind === 'limited') return { effectAfter: null, answer: 'answered_rate_limited', answerAfter };
  if (kind === 'unauthorized') return { effectAfter: null, answer: 'answered_unauthorized', answerAfter };
  return { effectAfter: null, answer: 'answered_rejected', answerAfter };
}
