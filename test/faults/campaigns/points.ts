import type { Network } from '../checker/post-record.ts';
import type { Moment } from '../proxies/trap.ts';

/** A place in the life of a send at which its worker can be hurt. Numbers as in the campaign's design. */
export interface Point {
  readonly number: number;
  readonly name: string;
  readonly moment: Moment;
  /** `held`: hurt while it waits; `let go`: hurt in the instant after it was let go on. */
  readonly when: 'held' | 'let go';
  /** Only this network has such a step. */
  readonly network?: Network;
  /** The sends are made doubtful first, so that there is a lookup. */
  readonly doubt?: boolean;
  /** A step that only a publisher with a store has. */
  readonly store?: boolean;
}

const postgres = (what: string, at: string): Moment => ({ proxy: 'postgres', what, at });
const network = (what: string, at: string): Moment => ({ proxy: 'network', what, at });

/** Point 6 of the design, "armed", is no step of ours: between the last preparation and the permit nothing is kept. */
export const points: readonly Point[] = [
  { number: 1, name: 'job fetched', moment: { proxy: 'redis', what: 'job', at: 'answer' }, when: 'let go' },
  { number: 2, name: 'claim committed', moment: postgres('claim', 'answer'), when: 'let go', store: true },
  {
    number: 3,
    name: 'in an upload',
    moment: network('prepare', 'request'),
    when: 'held',
    network: 'instagram',
    store: true,
  },
  {
    number: 4,
    name: 'upload done, no answer',
    moment: network('prepare', 'answer'),
    when: 'held',
    network: 'instagram',
    store: true,
  },
  {
    number: 5,
    name: 'upload not noted',
    moment: postgres('preparation', 'request'),
    when: 'held',
    network: 'instagram',
    store: true,
  },
  {
    number: 7,
    name: 'permit COMMIT not forwarded',
    moment: postgres('permit', 'request'),
    when: 'held',
    store: true,
  },
  {
    number: 8,
    name: 'permit applied, no answer',
    moment: postgres('permit', 'answer'),
    when: 'held',
    store: true,
  },
  { number: 9, name: 'permit answered', moment: postgres('permit', 'answer'), when: 'let go', store: true },
  { number: 10, name: 'connected, 0 bytes read', moment: network('any', 'accepted'), when: 'held' },
  { number: 11, name: 'half the request', moment: network('visible', 'half-request'), when: 'held' },
  { number: 12, name: 'request before its effect', moment: network('visible', 'request'), when: 'held' },
  { number: 13, name: 'effect, no answer', moment: network('visible', 'answer'), when: 'held' },
  { number: 14, name: 'half the answer', moment: network('visible', 'half-answer'), when: 'held' },
  {
    number: 15,
    name: 'result COMMIT not forwarded',
    moment: postgres('result', 'request'),
    when: 'held',
    store: true,
  },
  {
    number: 16,
    name: 'result applied, no answer',
    moment: postgres('result', 'answer'),
    when: 'held',
    store: true,
  },
  {
    number: 17,
    name: 'result before the job’s end',
    moment: { proxy: 'redis', what: 'ack', at: 'request' },
    when: 'held',
  },
  {
    number: 18,
    name: 'in a lookup',
    moment: network('read', 'request'),
    when: 'held',
    doubt: true,
    store: true,
  },
];
