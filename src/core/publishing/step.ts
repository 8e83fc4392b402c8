import { resendLimit } from './limits.ts';
import type { Phase, Standing } from './standing.ts';

/** A send that surely did nothing is tried again this often, within the lateness limit. */
const notSentLimit = 5;

export const eventTypes = [
  'permitted',
  'answered_published',
  'answered_not_sent',
  'answered_rejected',
  'answered_unauthorized',
  'answered_rate_limited',
  'answered_unclear',
  'permit_expired',
  'found',
  'absent',
  'lookups_spent',
  'refused_by_check',
  'preparing_failed',
  'lateness_passed',
  'resume_window_passed',
  'cancel',
  'retry',
  'resolve_live',
  'resolve_resend',
  'resolve_cancel',
  'resolve_abandon',
] as const;
export type PublishingEvent = (typeof eventTypes)[number];

export type Effect =
  | 'close_attempt'
  | 'count_not_sent'
  | 'count_resend'
  | 'look_up'
  | 'write_receipt'
  | 'stop_channel'
  | 'wait'
  | 'note_cancel'
  | 'reset_counts'
  | 'alarm_duplicate';

export interface Step {
  readonly next: Standing;
  readonly effects: readonly Effect[];
}

/**
 * The publish protocol as a pure function: what a post becomes when something happens to it, and what has to
 * be done about it. Null: the event cannot happen, or changes nothing, in this phase.
 *
 * Two rules stand above the table. Nothing leaves `sending` by a timer but into `in_doubt`. And what is surely
 * live is never called cancelled, failed or missed: such a thread becomes `partial`.
 */
export function step(from: Standing, event: PublishingEvent): Step | null {
  const move = moves[event](from);
  if (!move) return null;
  const [phase, effects = [], changes = {}] = move;
  return { next: { ...from, ...changes, phase: liveIsNeverDenied(phase, from) }, effects };
}

type Move = readonly [phase: Phase, effects?: readonly Effect[], changes?: Partial<Standing>];
type Moves = Readonly<Record<PublishingEvent, (from: Standing) => Move | null>>;

const denials: readonly Phase[] = ['failed', 'missed', 'cancelled'];
function liveIsNeverDenied(phase: Phase, { liveParts }: Standing): Phase {
  return liveParts > 0 && denials.includes(phase) ? 'partial' : phase;
}

const during = (...allowed: readonly Phase[]) => {
  return (move: (from: Standing) => Move | null) =>
    (from: Standing): Move | null =>
      allowed.includes(from.phase) ? move(from) : null;
};
const sending = during('sending');
const scheduled = during('scheduled');
const asked = during('uncertain', 'partial');

/** Back to waiting, unless somebody cancelled in the meantime. */
const backToScheduled = (from: Standing): Phase => (from.cancelRequested ? 'cancelled' : 'scheduled');

const moves: Moves = {
  permitted: scheduled(() => ['sending']),
  answered_published: published,
  answered_not_sent: sending((from) =>
    from.notSentTries >= notSentLimit
      ? ['failed', ['close_attempt']]
      : [
          backToScheduled(from),
          ['close_attempt', 'count_not_sent', 'wait'],
          { notSentTries: from.notSentTries + 1 },
        ],
  ),
  answered_rejected: sending(() => ['failed', ['close_attempt']]),
  answered_unauthorized: sending(() => ['failed', ['close_attempt', 'stop_channel']]),
  answered_rate_limited: sending((from) => [backToScheduled(from), ['close_attempt', 'wait']]),
  answered_unclear: sending(() => ['in_doubt', ['look_up']]),
  permit_expired: sending(() => ['in_doubt', ['look_up']]),
  found: published,
  absent: during('in_doubt')((from) => {
    if (from.cancelRequested) return ['cancelled', ['close_attempt']];
    if (from.resends >= resendLimit) return ['failed', ['close_attempt']];
    return ['scheduled', ['close_attempt', 'count_resend'], { resends: from.resends + 1 }];
  }),
  lookups_spent: during('in_doubt')(() => ['uncertain']),
  refused_by_check: scheduled(() => ['failed']),
  preparing_failed: scheduled((from) =>
    from.notSentTries >= notSentLimit
      ? ['failed']
      : ['scheduled', ['count_not_sent', 'wait'], { notSentTries: from.notSentTries + 1 }],
  ),
  lateness_passed: scheduled(() => ['missed']),
  resume_window_passed: scheduled((from) => (from.liveParts > 0 ? ['partial'] : null)),
  cancel: (from) => {
    switch (from.phase) {
      case 'planned':
      case 'scheduled':
      case 'failed':
      case 'missed':
        return ['cancelled'];
      case 'sending':
      case 'in_doubt':
        return [from.phase, ['note_cancel'], { cancelRequested: true }];
      default:
        return null;
    }
  },
  retry: during('failed', 'missed')(() => ['scheduled', ['reset_counts'], fresh]),
  resolve_live: asked(() => ['published', ['close_attempt', 'write_receipt']]),
  resolve_resend: asked(() => ['scheduled', ['close_attempt', 'reset_counts'], fresh]),
  // Cancelled says that it will never appear: no answer for a thread of which parts can be read.
  resolve_cancel: during('uncertain')((from) =>
    from.liveParts > 0 ? null : ['cancelled', ['close_attempt']],
  ),
  resolve_abandon: asked(() => ['abandoned']),
};

const fresh: Partial<Standing> = { resends: 0, notSentTries: 0, cancelRequested: false };

/**
 * A true answer wins however late it comes: also when a lookup has said "absent" since, or a person gave up.
 * Only where another send has gone out meanwhile it is one post too many, and somebody must know.
 */
function published(from: Standing): Move | null {
  switch (from.phase) {
    case 'planned':
    case 'partial':
      return null;
    case 'published':
      return ['published', ['alarm_duplicate']];
    default: {
      const liveParts = Math.min(from.liveParts + 1, from.parts);
      if (liveParts === from.parts) return ['published', ['close_attempt', 'write_receipt'], { liveParts }];
      return [from.cancelRequested ? 'partial' : 'scheduled', ['close_attempt'], { liveParts }];
    }
  }
}
